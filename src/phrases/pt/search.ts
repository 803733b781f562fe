export const search = {
  'search.query': '“{query}”',
  'search.best-first': 'os melhores primeiro',
  'search.none': 'Nenhum artigo combina com “{query}”.',
  'search.instead': 'Procurar “{query}”',
} as const;
