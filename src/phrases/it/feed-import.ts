export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# feed} other {# feed}}</b>, in un file OPML.',
  'feed-export.file': 'OPML, {count, plural, one {# feed} other {# feed}}',
  'feed-export.title': 'Feed di un server, raccolti da Nutshell',
  'feed-export.empty': 'In questo server non c’è ancora nessun feed: {command}',
  'feed-import.plan':
    '<b>La lista ha {count, plural, one {# feed} other {# feed}}</b>: da aggiungere {added, number}, già presenti {there, number}.',
  'feed-import.plan-refused':
    '<b>La lista ha {count, plural, one {# feed} other {# feed}}</b>: da aggiungere {added, number}, già presenti {there, number}, impossibili {refused, number}.',
  'feed-import.left-out':
    'La lista continua: {count, plural, one {un altro feed resta} other {altri # feed restano}} fuori, il massimo è 500.',
  'feed-import.ask': 'Aggiungerli a {channel}?',
  'feed-import.add': 'Aggiungi {count, plural, one {# feed} other {# feed}}',
  'feed-import.done':
    '✓ <b>{count, plural, one {# feed ora va} other {# feed ora vanno}} in</b> {channel}; già presenti: {there, number}. Vengono letti uno dopo l’altro: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# feed ora va} other {# feed ora vanno}} in</b> {channel}; già presenti: {there, number}, non aggiunti: {refused, number}. Vengono letti uno dopo l’altro: → {command}',
  'feed-import.full':
    '× {count, plural, one {# feed non ci sta} other {# feed non ci stanno}}: un server può seguirne {most, number}. → {command}',
  'feed-import.no-room': 'nessun posto: questo server segue tutti i feed consentiti',
  'feed-import.report': 'Che ne è stato di ogni feed',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× e {count, plural, one {un altro} other {altri #}}',
  'feed-import.report.add': 'aggiunto: {feed}',
  'feed-import.report.there': 'già presente: {feed}',
  'feed-import.report.refused': 'non aggiunto: {feed}: {why}',
  'feed-import.too-large': 'Questo file supera 1 MB, quindi non l’ho letto.',
  'feed-import.nested-too-deep': 'Questa lista ha troppi livelli, quindi non l’ho letta.',
  'feed-import.no-opml':
    'Questo file non è una lista OPML. → Esportane una dal tuo lettore di feed; finisce in .opml o .xml.',
  'feed-import.answered': 'Questo ha già una risposta. → {command}',
  'feed-import.cancelled': 'Niente è stato aggiunto.',
  'feed-import.expired': 'Questa lista ha più di un’ora. Usa di nuovo /feed import.',
} as const;
