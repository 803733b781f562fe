export const search = {
  'search.query': '«{query}»',
  'search.best-first': 'prima i migliori',
  'search.none': 'Nessun articolo corrisponde a «{query}».',
  'search.still-reading':
    'Sto ancora leggendo articoli e alcuni non si trovano ancora: chiedi di nuovo fra qualche minuto.',
  'search.instead': 'Cerca «{query}»',
} as const;
