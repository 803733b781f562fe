export const latest = {
  'latest.title': 'Derniers articles',
  'latest.summary-of': 'Résumé de…',
  'latest.newer': 'Plus récents',
  'latest.older': 'Plus anciens',
  'latest.none-since': 'Aucun article depuis. → Remonte plus loin, par exemple since:30d.',
  'latest.none-of-feed': 'Aucun article de ce flux pour l’instant.',
  'latest.none': 'Aucun article pour l’instant. Les flux sont lus toutes les quelques minutes.',
} as const;
