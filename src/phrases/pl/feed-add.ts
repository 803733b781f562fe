export const feedAdd = {
  'feed-add.preview': '<b>Podgląd: {feed}</b> na {channel}. Tak wyglądałby jego najnowszy artykuł.',
  'feed-add.preview-empty': '<b>Podgląd: {feed}</b> na {channel}. Nie ma jeszcze żadnego artykułu.',
  'feed-add.newest':
    '{count, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}, najnowszy {age}.',
  'feed-add.past':
    'Te, które już są, nie będą publikowane po kolei; pierwszy przegląd może sięgnąć do ich ostatnich 24 godzin.',
  'feed-add.mode.choose': 'Jak przychodzi',
  'feed-add.mode.digest': 'W przeglądzie (zalecane)',
  'feed-add.mode.live': 'Od razu, najwyżej {cap, number} na godzinę',
  'button.add-feed': 'Dodaj feed',
  'button.another-address': 'Spróbuj innego adresu',
  'feed-add.expired': 'Ten podgląd ma godzinę. Użyj ponownie /feed add.',
  'feed-add.full':
    '× <b>Ten serwer obserwuje {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}}, więcej nie może.</b> → Najpierw usuń jeden: {command}',
  'feed-add.form.title': 'Inny adres',
  'feed-add.form.label': 'Adres feeda albo strony',
  'feed-add.form.hint': 'Na przykład harbourpost.example',
} as const;
