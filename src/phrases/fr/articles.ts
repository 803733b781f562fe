export const articles = {
  'articles.count': '{count, plural, one {# article} other {# articles}}',
  'articles.updated': 'modifié {age}',
  'label.ai-generated': 'Généré par IA, selon l’éditeur',
  'label.sponsored': 'Sponsorisé',
  'label.press-release': 'Communiqué de presse',
  'label.satire': 'Satire',
  'label.correction': 'Rectificatif',
  'label.older-than-date': 'Plus ancien que sa date',
  'picture.for': 'Image pour : {headline}',
  'age.hours': '{count, number} h',
  'age.days': '{count, number} j',
} as const;
