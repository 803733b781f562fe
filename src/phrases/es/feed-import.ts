export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# feed} other {# feeds}}</b>, en un archivo OPML.',
  'feed-export.file': 'OPML, {count, plural, one {# feed} other {# feeds}}',
  'feed-export.title': 'Feeds de un servidor, reunidos por Nutshell',
  'feed-export.empty': 'Todavía no hay ningún feed en este servidor: {command}',
  'feed-import.plan':
    '<b>La lista tiene {count, plural, one {# feed} other {# feeds}}</b>: por añadir {added, number}, ya presentes {there, number}.',
  'feed-import.plan-refused':
    '<b>La lista tiene {count, plural, one {# feed} other {# feeds}}</b>: por añadir {added, number}, ya presentes {there, number}, imposibles {refused, number}.',
  'feed-import.left-out':
    'La lista sigue: {count, plural, one {# feed más se queda} other {# feeds más se quedan}} fuera, el máximo es 500.',
  'feed-import.ask': '¿Añadirlos a {channel}?',
  'feed-import.add': 'Añadir {count, plural, one {# feed} other {# feeds}}',
  'feed-import.done':
    '✓ <b>{count, plural, one {# feed va ahora} other {# feeds van ahora}} a</b> {channel}; ya presentes: {there, number}. Se leen uno tras otro: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# feed va ahora} other {# feeds van ahora}} a</b> {channel}; ya presentes: {there, number}, no añadidos: {refused, number}. Se leen uno tras otro: → {command}',
  'feed-import.full':
    '× {count, plural, one {# feed no cabe} other {# feeds no caben}}: un servidor puede seguir {most, number}. → {command}',
  'feed-import.no-room': 'no hay sitio: este servidor sigue tantos feeds como puede',
  'feed-import.report': 'Qué ha sido de cada feed',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× y {count, plural, one {# más} other {# más}}',
  'feed-import.report.add': 'añadido: {feed}',
  'feed-import.report.there': 'ya presente: {feed}',
  'feed-import.report.refused': 'no añadido: {feed}: {why}',
  'feed-import.too-large': 'Ese archivo supera 1 MB, así que no lo he leído.',
  'feed-import.nested-too-deep': 'Esa lista tiene demasiados niveles, así que no la he leído.',
  'feed-import.no-opml':
    'Ese archivo no es una lista OPML. → Exporta una de tu lector de feeds; termina en .opml o .xml.',
  'feed-import.answered': 'Eso ya está respondido. → {command}',
  'feed-import.cancelled': 'No se ha añadido nada.',
  'feed-import.expired': 'Esta lista tiene más de una hora. Usa otra vez /feed import.',
} as const;
