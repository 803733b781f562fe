export const latest = {
  'latest.title': 'Lo último',
  'latest.summary-of': 'Resumen de…',
  'latest.newer': 'Más nuevos',
  'latest.older': 'Más antiguos',
  'latest.about': 'sobre «{topic}»',
  'latest.none-since':
    '{about, select, topic {Ningún artículo sobre «{topic}» desde {since}.} other {Ningún artículo desde {since}.}}',
  'latest.further': 'Prueba since:{further}.',
  'latest.none':
    '{about, select, topic {Ningún título contiene aquí «{topic}», y ningún feed que haya traído algo lo tiene como etiqueta.} other {{feed, select, one {Aún no hay artículos de este feed.} other {Aún no hay artículos. Los feeds se leen cada pocos minutos.}}}}',
} as const;
