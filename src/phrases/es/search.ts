export const search = {
  'search.query': '«{query}»',
  'search.best-first': 'los mejores primero',
  'search.none': 'Ningún artículo coincide con «{query}».',
  'search.instead': 'Buscar «{query}»',
} as const;
