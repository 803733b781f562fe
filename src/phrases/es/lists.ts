export const lists = {
  'page.of': 'página {page, number} de {pages, number}',
  'nothing-yet': 'Aquí todavía no hay nada. Un moderador puede añadir un feed.',
  'nothing-yet.moderator': 'Aquí todavía no hay nada. Añade un feed: {command}',
  'since.24h': 'las últimas 24 horas',
  'since.7d': 'los últimos 7 días',
  'since.30d': 'los últimos 30 días',
} as const;
