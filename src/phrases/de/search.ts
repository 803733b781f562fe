export const search = {
  'search.query': '„{query}“',
  'search.best-first': 'beste Treffer zuerst',
  'search.none': 'Kein Artikel passt zu „{query}“.',
  'search.instead': 'Nach „{query}“ suchen',
} as const;
