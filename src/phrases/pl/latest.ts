export const latest = {
  'latest.title': 'Najnowsze artykuły',
  'latest.summary-of': 'Streszczenie…',
  'latest.newer': 'Nowsze',
  'latest.older': 'Starsze',
  'latest.none-since': 'Od tego czasu brak artykułów. → Cofnij się dalej, na przykład since:30d.',
  'latest.none-of-feed': 'Nie ma jeszcze artykułów z tego feeda.',
  'latest.none': 'Nie ma jeszcze artykułów. Feedy są czytane co kilka minut.',
} as const;
