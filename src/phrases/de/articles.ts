export const articles = {
  'articles.count': '{count, plural, one {# Artikel} other {# Artikel}}',
  'articles.updated': 'geändert {age}',
  'label.ai-generated': 'Laut Herausgeber mit KI erstellt',
  'label.sponsored': 'Anzeige',
  'label.press-release': 'Pressemitteilung',
  'label.satire': 'Satire',
  'label.correction': 'Korrektur',
  'label.older-than-date': 'Älter als sein Datum',
  'picture.for': 'Bild zu: {headline}',
  'age.hours': '{count, number} Std.',
  'age.days': '{count, number} T.',
} as const;
