export const latest = {
  'latest.title': 'Nieuwste artikelen',
  'latest.summary-of': 'Samenvatting van…',
  'latest.newer': 'Nieuwer',
  'latest.older': 'Ouder',
  'latest.none-since': 'Sindsdien geen artikelen. → Kijk verder terug, bijvoorbeeld since:30d.',
  'latest.none-of-feed': 'Nog geen artikelen van deze feed.',
  'latest.none': 'Nog geen artikelen. De feeds worden om de paar minuten gelezen.',
} as const;
