export const feeds = {
  'feeds.count': '{count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}',
  'feed.added.digest':
    '✓ <b>{feed} trafia teraz do</b> {channel}, w przeglądzie. Pierwszy odczyt za nami, następny {due}.',
  'feed.added.live':
    '✓ <b>{feed} trafia teraz do</b> {channel}, od razu, najwyżej {cap, number} na godzinę. Pierwszy odczyt za nami, następny {due}.',
  'feed.next-digest': 'Następny przegląd {due}',
  'feed.rest-in-digest': 'Reszta będzie w następnym przeglądzie {due}',
  'feed.rest-waits': 'Reszta czeka na swoją kolej. → {command} zbiera ją razem.',
  'feed.no-digest': '→ {channel} nie ma jeszcze przeglądu: {command}',
  'feed.there': '– <b>{feed}</b> już trafia do {channel}.',
  'feed.there.digest': '– <b>{feed}</b> już trafia do {channel}, w przeglądzie.',
  'feed.there.live': '– <b>{feed}</b> już trafia do {channel}, od razu, najwyżej {cap, number} na godzinę.',
  'feed.there.step': '→ Aby to zmienić, najpierw go usuń: {command}',
  'feed.back': '✓ <b>{feed}</b> znów odpowiada. Trafia do {channel} jak przedtem.',
  'feed.which': '<b>{host} ma {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}.</b> Który?',
  'feed.choose': 'Wybierz feed',
  'feed.none': '× <b>Pod adresem {where} nie ma feeda.</b> Sprawdziłem linki na stronie i typowe adresy.',
  'feed.none.step': '→ Spróbuj ze stroną główną albo poszukaj na dole „RSS”.',
  'feed.removed': '✓ <b>{feed}</b> nie trafia już do {channel}. Jego artykuły zostają.',
  'feed.removed-before': 'Ten feed został już usunięty.',
} as const;
