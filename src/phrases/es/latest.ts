export const latest = {
  'latest.title': 'Lo último',
  'latest.summary-of': 'Resumen de…',
  'latest.newer': 'Más nuevos',
  'latest.older': 'Más antiguos',
  'latest.none-since': 'Ningún artículo desde entonces. → Mira más atrás, por ejemplo since:30d.',
  'latest.none-of-feed': 'Aún no hay artículos de este feed.',
  'latest.none': 'Aún no hay artículos. Los feeds se leen cada pocos minutos.',
} as const;
