export const lists = {
  'page.of': 'page {page, number} sur {pages, number}',
  'nothing-yet': 'Il n’y a encore rien ici. Un modérateur peut ajouter un flux.',
  'nothing-yet.moderator': 'Il n’y a encore rien ici. Ajoute un flux : {command}',
  'since.24h': 'les dernières 24 heures',
  'since.7d': 'les 7 derniers jours',
  'since.30d': 'les 30 derniers jours',
} as const;
