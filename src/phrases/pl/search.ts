export const search = {
  'search.query': '„{query}”',
  'search.best-first': 'najtrafniejsze najpierw',
  'search.none': 'Żaden artykuł nie pasuje do „{query}”.',
  'search.still-reading': 'Wciąż wczytuję artykuły i niektórych jeszcze nie widać: zapytaj ponownie za kilka minut.',
  'search.instead': 'Szukaj „{query}”',
} as const;
