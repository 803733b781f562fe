export const articles = {
  'articles.count': '{count, plural, one {# artigo} other {# artigos}}',
  'articles.updated': 'alterado {age}',
  'label.ai-generated': 'Gerado por IA, segundo o veículo',
  'label.sponsored': 'Patrocinado',
  'label.press-release': 'Comunicado de imprensa',
  'label.satire': 'Sátira',
  'label.correction': 'Correção',
  'label.older-than-date': 'Mais antigo que a sua data',
  'picture.for': 'Imagem de: {headline}',
  'age.hours': '{count, number} h',
  'age.days': '{count, number} d',
} as const;
