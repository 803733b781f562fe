export const lists = {
  'page.of': 'pagina {page, number} di {pages, number}',
  'nothing-yet': 'Qui non c’è ancora niente. Un moderatore può aggiungere un feed.',
  'nothing-yet.moderator': 'Qui non c’è ancora niente. Aggiungi un feed: {command}',
  'since.24h': 'le ultime 24 ore',
  'since.7d': 'gli ultimi 7 giorni',
  'since.30d': 'gli ultimi 30 giorni',
} as const;
