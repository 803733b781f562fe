export const latest = {
  'latest.title': 'Derniers articles',
  'latest.summary-of': 'Résumé de…',
  'latest.newer': 'Plus récents',
  'latest.older': 'Plus anciens',
  'latest.about': 'sur « {topic} »',
  'latest.none-since':
    '{about, select, topic {Aucun article sur « {topic} » depuis {since}.} other {Aucun article depuis {since}.}}',
  'latest.further': 'Essaie since:{further}.',
  'latest.none':
    '{about, select, topic {Aucun titre ne contient ici « {topic} », et aucun flux qui a apporté quelque chose ne l’a pour étiquette.} other {{feed, select, one {Aucun article de ce flux pour l’instant.} other {Aucun article pour l’instant. Les flux sont lus toutes les quelques minutes.}}}}',
} as const;
