export const latest = {
  'latest.title': 'Nieuwste artikelen',
  'latest.summary-of': 'Samenvatting van…',
  'latest.newer': 'Nieuwer',
  'latest.older': 'Ouder',
  'latest.about': 'over “{topic}”',
  'latest.none-since':
    '{about, select, topic {Geen artikelen over “{topic}” sinds {since}.} other {Geen artikelen sinds {since}.}}',
  'latest.further': 'Probeer since:{further}.',
  'latest.none':
    '{about, select, topic {Geen titel bevat hier “{topic}”, en geen feed die iets bracht heeft het als label.} other {{feed, select, one {Nog geen artikelen van deze feed.} other {Nog geen artikelen. De feeds worden om de paar minuten gelezen.}}}}',
} as const;
