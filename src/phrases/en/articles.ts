/** An article in any list, digest or post. */
export const articles = {
  'articles.count': '{count, plural, one {# article} other {# articles}}',
  'articles.updated': 'updated {age}',
  'label.ai-generated': 'AI-generated, says the publisher',
  'label.sponsored': 'Sponsored',
  'label.press-release': 'Press release',
  'label.satire': 'Satire',
  'label.correction': 'Correction',
  'label.older-than-date': 'Older than its date',
  'picture.for': 'Picture for: {headline}',
  'age.hours': '{count, number} h',
  'age.days': '{count, number} d',
} as const;
