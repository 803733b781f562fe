/** `/feed import` and `/feed export`. */
export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, one {# feed} other {# feeds}}</b>, as an OPML file.',
  'feed-export.file': 'OPML, {count, plural, one {# feed} other {# feeds}}',
  'feed-export.title': 'Feeds of a server, kept by Nutshell',
  'feed-export.empty': 'No feed in this server yet: {command}',
  'feed-import.plan':
    '<b>The list has {count, plural, one {# feed} other {# feeds}}</b>: adds {added, number}, {there, number} already there.',
  'feed-import.plan-refused':
    '<b>The list has {count, plural, one {# feed} other {# feeds}}</b>: adds {added, number}, {there, number} already there, {refused, number} cannot be added.',
  'feed-import.left-out':
    'It goes on: {count, plural, one {# more feed} other {# more feeds}} I left out, as 500 are the most.',
  'feed-import.ask': 'Add them to {channel}?',
  'feed-import.add': 'Add {count, plural, one {# feed} other {# feeds}}',
  'feed-import.done':
    '✓ <b>{count, plural, one {# feed now goes} other {# feeds now go}} to</b> {channel}; {there, number} already there. They are read one after another: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# feed now goes} other {# feeds now go}} to</b> {channel}; {there, number} already there, {refused, number} not added. They are read one after another: → {command}',
  'feed-import.full':
    '× {count, plural, one {# feed does} other {# feeds do}} not fit: a server may follow {most, number}. → {command}',
  'feed-import.no-room': 'no room: this server follows as many feeds as it may',
  'feed-import.report': 'What became of each feed',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× and {count, plural, one {# other} other {# others}}',
  'feed-import.report.add': 'added: {feed}',
  'feed-import.report.there': 'already there: {feed}',
  'feed-import.report.refused': 'not added: {feed}: {why}',
  'feed-import.too-large': 'That file is larger than 1 MB, so I did not read it.',
  'feed-import.nested-too-deep': 'That list is nested too deeply, so I did not read it.',
  'feed-import.no-opml': 'That file is no OPML list. → Export one from your feed reader; it ends in .opml or .xml.',
  'feed-import.answered': 'That was answered already. → {command}',
  'feed-import.cancelled': 'Nothing was added.',
  'feed-import.expired': 'This list is more than an hour old. Run /feed import again.',
} as const;
