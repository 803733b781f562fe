export const feedList = {
  'feed-list.empty': 'Na tym serwerze nie ma jeszcze żadnego feeda: {command}',
  'feed-list.empty-channel': 'W {channel} nie ma jeszcze żadnego feeda: {command}',
  'feed-list.healthy': 'w porządku: {count, number}',
  'feed-list.failing': 'z błędami: {count, number}',
  'feed-list.given-up': 'porzucone: {count, number}',
  'feed-list.held-back': 'wstrzymane: {count, number}',
  'feed-list.not-posted': 'niepublikowane: {count, number}',
  'feed-list.problems-first': 'najpierw problemy',
  'feed-list.at-once': 'od razu',
  'feed-list.paused': 'wstrzymane przez kogoś: {count, number}',
  'feed-list.paused-by': 'wstrzymany przez {person} {age}',
  'feed-list.choose': 'Wybierz feed: test, zmiana, pauza, usunięcie',
  'feed-list.no-article': 'jeszcze bez artykułów',
  'feed-list.last-article': 'ostatni artykuł {age}',
  'feed-list.next-poll': 'następny odczyt {due}',
  'feed-list.failing-minutes': 'błędy od {count, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}',
  'feed-list.failing-hours':
    'błędy od {count, plural, one {# godziny} few {# godzin} many {# godzin} other {# godziny}}',
  'feed-list.failing-days': 'błędy od {count, plural, one {# dnia} few {# dni} many {# dni} other {# dnia}}',
  'feed-list.given-up-since': 'porzucono {age}',
  'feed-list.gone': '{what} Już o to nie pytam. → {remove} albo {add} z nowym adresem',
  'feed-list.stopped':
    '{what} Po dwóch tygodniach już o to nie pytam. → {add} z jego adresem, aby spróbować ponownie, albo {remove}',
  'feed-list.wait': '{what} Czekam i spróbuję ponownie {due}; na razie nie trzeba nic robić.',
  'feed-list.retry': '{what} Spróbuję ponownie {due}. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {Wstrzymano # artykuł} few {Wstrzymano # artykuły} many {Wstrzymano # artykułów} other {Wstrzymano # artykułu}}: feed opublikował naraz więcej niż kiedykolwiek.',
  'feed-list.in-line':
    '{count, plural, one {# wpis czeka} few {# wpisy czekają} many {# wpisów czeka} other {# wpisu czeka}}, najwyżej {cap, number} na godzinę. → {command} zbiera je razem.',
  'feed-list.suspended':
    'Nic nie jest publikowane: {reason}, od {since}. {count, plural, one {# wiadomość czeka i wyjdzie} few {# wiadomości czekają i wyjdą} many {# wiadomości czeka i wyjdzie} other {# wiadomości czeka i wyjdzie}}, gdy będę mógł tam pisać.',
  'feed-list.release': 'Zwolnij',
  'feed-list.drop': 'Odrzuć',
  'feed-list.release-of': 'Zwolnij artykuły z…',
  'feed-list.drop-of': 'Odrzuć artykuły z…',
  'feed-list.released':
    '✓ <b>Zwolniono {count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}.</b> Teraz w {command}, a następny przegląd może z nich wybierać.',
  'feed-list.dropped':
    '✓ <b>Odrzucono {count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}.</b> Nigdzie się nie pojawią i nie wrócą.',
  'feed-list.none-held': 'Nic z tego feeda nie jest już wstrzymane. → {command}',
} as const;
