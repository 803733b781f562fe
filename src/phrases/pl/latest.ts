export const latest = {
  'latest.title': 'Najnowsze artykuły',
  'latest.summary-of': 'Streszczenie…',
  'latest.newer': 'Nowsze',
  'latest.older': 'Starsze',
  'latest.about': 'o „{topic}”',
  'latest.none-since':
    '{about, select, topic {Brak artykułów o „{topic}” od: {since}.} other {Brak artykułów od: {since}.}}',
  'latest.further': 'Spróbuj since:{further}.',
  'latest.none':
    '{about, select, topic {Żaden tytuł nie zawiera tu „{topic}” i żaden feed, który coś przyniósł, nie ma takiej etykiety.} other {{feed, select, one {Nie ma jeszcze artykułów z tego feeda.} other {Nie ma jeszcze artykułów. Feedy są czytane co kilka minut.}}}}',
} as const;
