export const search = {
  'search.query': '« {query} »',
  'search.best-first': 'les meilleurs d’abord',
  'search.none': 'Aucun article ne correspond à « {query} ».',
  'search.instead': 'Chercher « {query} »',
} as const;
