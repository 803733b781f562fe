export const search = {
  'search.query': '„{query}“',
  'search.best-first': 'beste Treffer zuerst',
  'search.none': 'Kein Artikel passt zu „{query}“.',
  'search.still-reading':
    'Ich lese noch Artikel ein, manche werden noch nicht gefunden: Frag in ein paar Minuten noch einmal.',
  'search.instead': 'Nach „{query}“ suchen',
} as const;
