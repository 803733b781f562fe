export const ask = {
  'ask.said':
    '{sentences, plural, one {# zdanie} few {# zdania} many {# zdań} other {# zdania}} z {articles, plural, one {# artykułu} few {# artykułów} many {# artykułów} other {# artykułu}}, cytowane słowo w słowo. Nie piszę własnych odpowiedzi.',
  'ask.more': 'Więcej zdań',
  'ask.in-context': 'W kontekście',
  'ask.back': 'Wstecz',
  'ask.nothing': 'Nic o tym nie ma.',
  'ask.looked':
    'Przejrzane: {count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}} od {since}.',
  'ask.none-speaks': 'W żadnym nie ma {word}.',
  'ask.none-speaks-together': 'W żadnym nie ma razem {words}.',
  'ask.none-says-enough': 'Żaden nie mówi o tym dość.',
  'ask.quoted': '„{word}”',
  'ask.look-further': '→ Cofnij się dalej: since:90d, albo użyj {command} {words}.',
  'ask.search-instead': '→ Użyj {command} {words}.',
} as const;
