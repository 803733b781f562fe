export const articles = {
  'articles.count': '{count, plural, one {# artículo} other {# artículos}}',
  'articles.updated': 'modificado {age}',
  'label.ai-generated': 'Generado con IA, según el medio',
  'label.sponsored': 'Patrocinado',
  'label.press-release': 'Nota de prensa',
  'label.satire': 'Sátira',
  'label.correction': 'Corrección',
  'label.older-than-date': 'Más antiguo que su fecha',
  'picture.for': 'Imagen de: {headline}',
  'age.hours': '{count, number} h',
  'age.days': '{count, number} d',
} as const;
