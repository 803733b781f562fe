export const search = {
  'search.query': '“{query}”',
  'search.best-first': 'os melhores primeiro',
  'search.none': 'Nenhum artigo combina com “{query}”.',
  'search.still-reading': 'Ainda estou lendo artigos e alguns ainda não aparecem: pergunte de novo em alguns minutos.',
  'search.instead': 'Procurar “{query}”',
} as const;
