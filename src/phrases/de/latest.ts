export const latest = {
  'latest.title': 'Neueste Artikel',
  'latest.summary-of': 'Zusammenfassung von…',
  'latest.newer': 'Neuere',
  'latest.older': 'Ältere',
  'latest.none-since': 'Seitdem keine Artikel. → Schau weiter zurück, etwa since:30d.',
  'latest.none-of-feed': 'Noch keine Artikel von diesem Feed.',
  'latest.none': 'Noch keine Artikel. Die Feeds werden alle paar Minuten gelesen.',
} as const;
