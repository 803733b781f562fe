export const lists = {
  'page.of': 'página {page, number} de {pages, number}',
  'nothing-yet': 'Ainda não há nada aqui. Um moderador pode adicionar um feed.',
  'nothing-yet.moderator': 'Ainda não há nada aqui. Adicione um feed: {command}',
  'since.24h': 'as últimas 24 horas',
  'since.7d': 'os últimos 7 dias',
  'since.30d': 'os últimos 30 dias',
} as const;
