export const search = {
  'search.query': '« {query} »',
  'search.best-first': 'les meilleurs d’abord',
  'search.none': 'Aucun article ne correspond à « {query} ».',
  'search.still-reading':
    'Je lis encore des articles et certains ne sont pas encore trouvés : redemandez dans quelques minutes.',
  'search.instead': 'Chercher « {query} »',
} as const;
