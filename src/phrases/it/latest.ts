export const latest = {
  'latest.title': 'Ultimi articoli',
  'latest.summary-of': 'Riassunto di…',
  'latest.newer': 'Più recenti',
  'latest.older': 'Più vecchi',
  'latest.none-since': 'Nessun articolo da allora. → Guarda più indietro, per esempio since:30d.',
  'latest.none-of-feed': 'Ancora nessun articolo di questo feed.',
  'latest.none': 'Ancora nessun articolo. I feed vengono letti ogni pochi minuti.',
} as const;
