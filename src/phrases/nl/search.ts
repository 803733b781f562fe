export const search = {
  'search.query': '“{query}”',
  'search.best-first': 'beste eerst',
  'search.none': 'Geen artikel past bij “{query}”.',
  'search.instead': 'Zoek “{query}”',
} as const;
