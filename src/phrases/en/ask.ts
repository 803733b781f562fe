/** `/ask`. */
export const ask = {
  'ask.said':
    '{sentences, plural, one {# sentence} other {# sentences}} from {articles, plural, one {# article} other {# articles}}, quoted word for word. I do not write answers of my own.',
  'ask.more': 'More sentences',
  'ask.in-context': 'In context',
  'ask.back': 'Back',
  'ask.nothing': 'I found nothing about that.',
  'ask.looked': 'I looked through {count, plural, one {# article} other {# articles}} since {since}.',
  'ask.none-speaks': 'None speaks of {word}.',
  'ask.none-speaks-together': 'None speaks of {words} together.',
  'ask.none-says-enough': 'None says enough of it.',
  'ask.quoted': '“{word}”',
  'ask.look-further': '→ Look further back with since:90d, or use {command} {words}.',
  'ask.search-instead': '→ Use {command} {words}.',
} as const;
