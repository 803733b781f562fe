export const latest = {
  'latest.title': 'Neueste Artikel',
  'latest.summary-of': 'Zusammenfassung von…',
  'latest.newer': 'Neuere',
  'latest.older': 'Ältere',
  'latest.about': 'über „{topic}“',
  'latest.none-since':
    '{about, select, topic {Keine Artikel über „{topic}“ seit {since}.} other {Keine Artikel seit {since}.}}',
  'latest.further': 'Versuche es mit since:{further}.',
  'latest.none':
    '{about, select, topic {Kein Titel enthält hier „{topic}“, und kein Feed, der etwas brachte, hat es als Label.} other {{feed, select, one {Noch keine Artikel von diesem Feed.} other {Noch keine Artikel. Die Feeds werden alle paar Minuten gelesen.}}}}',
} as const;
