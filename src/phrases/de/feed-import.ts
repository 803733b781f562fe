export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# Feed} other {# Feeds}}</b> als OPML-Datei.',
  'feed-export.file': 'OPML, {count, plural, one {# Feed} other {# Feeds}}',
  'feed-export.title': 'Feeds eines Servers, gesammelt von Nutshell',
  'feed-export.empty': 'In diesem Server gibt es noch keinen Feed: {command}',
  'feed-import.plan':
    '<b>Die Liste hat {count, plural, one {# Feed} other {# Feeds}}</b>: neu {added, number}, schon da {there, number}.',
  'feed-import.plan-refused':
    '<b>Die Liste hat {count, plural, one {# Feed} other {# Feeds}}</b>: neu {added, number}, schon da {there, number}, nicht möglich {refused, number}.',
  'feed-import.left-out':
    'Sie geht weiter: {count, plural, one {# weiteren Feed} other {# weitere Feeds}} habe ich weggelassen, mehr als 500 gehen nicht.',
  'feed-import.ask': 'Zu {channel} hinzufügen?',
  'feed-import.add': '{count, plural, one {# Feed} other {# Feeds}} hinzufügen',
  'feed-import.done':
    '✓ <b>{count, plural, one {# Feed geht} other {# Feeds gehen}} jetzt nach</b> {channel}; {there, number} schon da. Sie werden nacheinander gelesen: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# Feed geht} other {# Feeds gehen}} jetzt nach</b> {channel}; {there, number} schon da, {refused, number} nicht hinzugefügt. Sie werden nacheinander gelesen: → {command}',
  'feed-import.full':
    '× {count, plural, one {# Feed passt} other {# Feeds passen}} nicht mehr hinein: Ein Server darf {most, number} folgen. → {command}',
  'feed-import.no-room': 'kein Platz: Dieser Server folgt so vielen Feeds, wie er darf',
  'feed-import.report': 'Was aus jedem Feed wurde',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× und {count, plural, one {# weiterer} other {# weitere}}',
  'feed-import.report.add': 'hinzugefügt: {feed}',
  'feed-import.report.there': 'schon da: {feed}',
  'feed-import.report.refused': 'nicht hinzugefügt: {feed}: {why}',
  'feed-import.too-large': 'Diese Datei ist größer als 1 MB, darum habe ich sie nicht gelesen.',
  'feed-import.nested-too-deep': 'Diese Liste ist zu tief verschachtelt, darum habe ich sie nicht gelesen.',
  'feed-import.no-opml':
    'Diese Datei ist keine OPML-Liste. → Exportiere eine aus deinem Feedreader; sie endet auf .opml oder .xml.',
  'feed-import.answered': 'Das ist schon beantwortet. → {command}',
  'feed-import.cancelled': 'Nichts wurde hinzugefügt.',
  'feed-import.expired': 'Diese Liste ist über eine Stunde alt. Verwende noch einmal /feed import.',
} as const;
