export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# feed} other {# feeds}}</b>, als OPML-bestand.',
  'feed-export.file': 'OPML, {count, plural, one {# feed} other {# feeds}}',
  'feed-export.title': 'Feeds van een server, verzameld door Nutshell',
  'feed-export.empty': 'In deze server is nog geen feed: {command}',
  'feed-import.plan':
    '<b>De lijst heeft {count, plural, one {# feed} other {# feeds}}</b>: nieuw {added, number}, al aanwezig {there, number}.',
  'feed-import.plan-refused':
    '<b>De lijst heeft {count, plural, one {# feed} other {# feeds}}</b>: nieuw {added, number}, al aanwezig {there, number}, niet mogelijk {refused, number}.',
  'feed-import.left-out':
    'De lijst gaat verder: nog {count, plural, one {# feed heb} other {# feeds heb}} ik weggelaten, 500 is het maximum.',
  'feed-import.ask': 'Toevoegen aan {channel}?',
  'feed-import.add': '{count, plural, one {# feed} other {# feeds}} toevoegen',
  'feed-import.done':
    '✓ <b>{count, plural, one {# feed gaat} other {# feeds gaan}} nu naar</b> {channel}; al aanwezig: {there, number}. Ze worden na elkaar gelezen: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# feed gaat} other {# feeds gaan}} nu naar</b> {channel}; al aanwezig: {there, number}, niet toegevoegd: {refused, number}. Ze worden na elkaar gelezen: → {command}',
  'feed-import.full':
    '× {count, plural, one {# feed past} other {# feeds passen}} er niet meer bij: een server mag er {most, number} volgen. → {command}',
  'feed-import.no-room': 'geen plaats: deze server volgt zoveel feeds als mag',
  'feed-import.report': 'Wat er van elke feed werd',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× en nog {count, plural, one {#} other {#}}',
  'feed-import.report.add': 'toegevoegd: {feed}',
  'feed-import.report.there': 'al aanwezig: {feed}',
  'feed-import.report.refused': 'niet toegevoegd: {feed}: {why}',
  'feed-import.too-large': 'Dat bestand is groter dan 1 MB, dus heb ik het niet gelezen.',
  'feed-import.nested-too-deep': 'Die lijst is te diep genest, dus heb ik haar niet gelezen.',
  'feed-import.no-opml':
    'Dat bestand is geen OPML-lijst. → Exporteer er een uit je feedlezer; die eindigt op .opml of .xml.',
  'feed-import.answered': 'Dat is al beantwoord. → {command}',
  'feed-import.cancelled': 'Er is niets toegevoegd.',
  'feed-import.expired': 'Deze lijst is meer dan een uur oud. Gebruik /feed import opnieuw.',
} as const;
