export const feedImport = {
  'feed-export.done':
    '✓ <b>{count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}</b> w pliku OPML.',
  'feed-export.file': 'OPML, {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}',
  'feed-export.title': 'Feedy serwera, zebrane przez Nutshell',
  'feed-export.empty': 'Na tym serwerze nie ma jeszcze żadnego feeda: {command}',
  'feed-import.plan':
    '<b>Na liście: {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}</b>; do dodania {added, number}, już obecne {there, number}.',
  'feed-import.plan-refused':
    '<b>Na liście: {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}</b>; do dodania {added, number}, już obecne {there, number}, niemożliwe {refused, number}.',
  'feed-import.left-out':
    'Lista jest dłuższa: pominięto {count, plural, one {jeszcze # feed} few {jeszcze # feedy} many {jeszcze # feedów} other {jeszcze # feeda}}, najwięcej może być 500.',
  'feed-import.ask': 'Dodać je do {channel}?',
  'feed-import.add': 'Dodaj {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}',
  'feed-import.done':
    '✓ <b>{count, plural, one {# feed trafia teraz} few {# feedy trafiają teraz} many {# feedów trafia teraz} other {# feeda trafia teraz}} do</b> {channel}; już obecne: {there, number}. Są czytane jeden po drugim: → {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, one {# feed trafia teraz} few {# feedy trafiają teraz} many {# feedów trafia teraz} other {# feeda trafia teraz}} do</b> {channel}; już obecne: {there, number}, niedodane: {refused, number}. Są czytane jeden po drugim: → {command}',
  'feed-import.full':
    '× {count, plural, one {# feed już się nie mieści} few {# feedy już się nie mieszczą} many {# feedów już się nie mieści} other {# feeda już się nie mieści}}: serwer może obserwować {most, number}. → {command}',
  'feed-import.no-room': 'brak miejsca: ten serwer obserwuje już tyle feedów, ile może',
  'feed-import.report': 'Co stało się z każdym feedem',
  'feed-import.refused': '× {url}: {why}',
  'feed-import.more-refused': '× i jeszcze {count, plural, one {#} few {#} many {#} other {#}}',
  'feed-import.report.add': 'dodano: {feed}',
  'feed-import.report.there': 'już obecny: {feed}',
  'feed-import.report.refused': 'nie dodano: {feed}: {why}',
  'feed-import.too-large': 'Ten plik ma ponad 1 MB, więc go nie przeczytałem.',
  'feed-import.nested-too-deep': 'Ta lista ma za dużo poziomów, więc jej nie przeczytałem.',
  'feed-import.no-opml':
    'Ten plik nie jest listą OPML. → Wyeksportuj ją ze swojego czytnika; kończy się na .opml lub .xml.',
  'feed-import.answered': 'Na to już odpowiedziano. → {command}',
  'feed-import.cancelled': 'Niczego nie dodano.',
  'feed-import.expired': 'Ta lista ma ponad godzinę. Użyj ponownie /feed import.',
} as const;
