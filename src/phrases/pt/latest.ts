export const latest = {
  'latest.title': 'Últimos artigos',
  'latest.summary-of': 'Resumo de…',
  'latest.newer': 'Mais novos',
  'latest.older': 'Mais antigos',
  'latest.about': 'sobre “{topic}”',
  'latest.none-since':
    '{about, select, topic {Nenhum artigo sobre “{topic}” desde {since}.} other {Nenhum artigo desde {since}.}}',
  'latest.further': 'Tente since:{further}.',
  'latest.none':
    '{about, select, topic {Nenhum título aqui contém “{topic}”, e nenhum feed que trouxe algo tem essa etiqueta.} other {{feed, select, one {Ainda não há artigos deste feed.} other {Ainda não há artigos. Os feeds são lidos a cada poucos minutos.}}}}',
} as const;
