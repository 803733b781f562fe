export const search = {
  'search.query': '«{query}»',
  'search.best-first': 'prima i migliori',
  'search.none': 'Nessun articolo corrisponde a «{query}».',
  'search.instead': 'Cerca «{query}»',
} as const;
