export const articles = {
  'articles.count': '{count, plural, one {# artikel} other {# artikelen}}',
  'articles.updated': 'gewijzigd {age}',
  'label.ai-generated': 'Met AI gemaakt, zegt de uitgever',
  'label.sponsored': 'Gesponsord',
  'label.press-release': 'Persbericht',
  'label.satire': 'Satire',
  'label.correction': 'Rectificatie',
  'label.older-than-date': 'Ouder dan zijn datum',
  'picture.for': 'Afbeelding bij: {headline}',
  'age.hours': '{count, number} u',
  'age.days': '{count, number} d',
} as const;
