export const articles = {
  'articles.count': '{count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}',
  'articles.updated': 'zmieniono {age}',
  'label.ai-generated': 'Stworzone przez AI, mówi wydawca',
  'label.sponsored': 'Materiał sponsorowany',
  'label.press-release': 'Informacja prasowa',
  'label.satire': 'Satyra',
  'label.correction': 'Sprostowanie',
  'label.older-than-date': 'Starsze niż data',
  'picture.for': 'Obraz do: {headline}',
  'age.hours': '{count, number} godz.',
  'age.days': '{count, number} d.',
} as const;
