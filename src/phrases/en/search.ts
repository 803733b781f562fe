/** `/search`. */
export const search = {
  'search.query': '“{query}”',
  'search.best-first': 'best match first',
  'search.none': 'No article matches “{query}”.',
  'search.still-reading': 'I am still reading articles, so some are not found yet: ask again in a few minutes.',
  'search.instead': 'Search “{query}”',
} as const;
