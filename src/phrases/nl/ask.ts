export const ask = {
  'ask.said':
    '{sentences, plural, one {# zin} other {# zinnen}} uit {articles, plural, one {# artikel} other {# artikelen}}, woord voor woord aangehaald. Ik schrijf zelf geen antwoorden.',
  'ask.more': 'Meer zinnen',
  'ask.in-context': 'In verband',
  'ask.back': 'Terug',
  'ask.nothing': 'Daarover heb ik niets gevonden.',
  'ask.looked': 'Ik heb {count, plural, one {# artikel} other {# artikelen}} sinds {since} doorgekeken.',
  'ask.none-speaks': 'Geen daarvan gaat over {word}.',
  'ask.none-speaks-together': 'Geen daarvan gaat tegelijk over {words}.',
  'ask.none-says-enough': 'Geen daarvan zegt er genoeg over.',
  'ask.quoted': '“{word}”',
  'ask.look-further': '→ Kijk verder terug met since:90d, of gebruik {command} {words}.',
  'ask.search-instead': '→ Gebruik {command} {words}.',
} as const;
