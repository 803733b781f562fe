export const latest = {
  'latest.title': 'Últimos artigos',
  'latest.summary-of': 'Resumo de…',
  'latest.newer': 'Mais novos',
  'latest.older': 'Mais antigos',
  'latest.none-since': 'Nenhum artigo desde então. → Olhe mais para trás, por exemplo since:30d.',
  'latest.none-of-feed': 'Ainda não há artigos deste feed.',
  'latest.none': 'Ainda não há artigos. Os feeds são lidos a cada poucos minutos.',
} as const;
