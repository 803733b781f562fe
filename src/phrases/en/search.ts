/** `/search`. */
export const search = {
  'search.query': '“{query}”',
  'search.best-first': 'best match first',
  'search.none': 'No article matches “{query}”.',
  'search.instead': 'Search “{query}”',
} as const;
