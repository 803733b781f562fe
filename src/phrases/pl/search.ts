export const search = {
  'search.query': '„{query}”',
  'search.best-first': 'najtrafniejsze najpierw',
  'search.none': 'Żaden artykuł nie pasuje do „{query}”.',
  'search.instead': 'Szukaj „{query}”',
} as const;
