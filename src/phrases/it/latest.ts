export const latest = {
  'latest.title': 'Ultimi articoli',
  'latest.summary-of': 'Riassunto di…',
  'latest.newer': 'Più recenti',
  'latest.older': 'Più vecchi',
  'latest.about': 'su «{topic}»',
  'latest.none-since':
    '{about, select, topic {Nessun articolo su «{topic}» da {since}.} other {Nessun articolo da {since}.}}',
  'latest.further': 'Prova since:{further}.',
  'latest.none':
    '{about, select, topic {Nessun titolo qui contiene «{topic}», e nessun feed che ha portato qualcosa lo ha come etichetta.} other {{feed, select, one {Ancora nessun articolo di questo feed.} other {Ancora nessun articolo. I feed vengono letti ogni pochi minuti.}}}}',
} as const;
