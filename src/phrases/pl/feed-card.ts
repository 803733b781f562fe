export const feedCard = {
  'feed-card.settings': '{mode} · waga {weight, number} · najwyżej {cap, number} wiadomości na godzinę',
  'feed-card.edit': '→ Aby zmienić: {command}',
  'button.test': 'Testuj',
  'button.pause-feed': 'Wstrzymaj',
  'button.resume-feed': 'Wznów',
  'button.remove-feed': 'Usuń',
  'feed-test.title': 'Test: {feed}',
  'feed-test.allowed': '✓ Adres wolno odpytać: {host}',
  'feed-test.refused': '× Adresu nie wolno odpytać. {what}',
  'feed-test.answered': '✓ Odczekano kolejkę, zapytano, odpowiedź po {seconds, number} s',
  'feed-test.failed': '× Zapytano, ale bez wyniku po {seconds, number} s. {what}',
  'feed-test.unchanged': '✓ Nic się nie zmieniło od ostatniego odczytu',
  'feed-test.read':
    '✓ Odczytano: {count, plural, one {# pozycję} few {# pozycje} many {# pozycji} other {# pozycji}}, nowych: {fresh, number}',
  'feed-test.not-reached': '– Nie osiągnięto: odczytu',
  'feed-test.step': '→ {step}',
  'feed-test.next': 'Następny odczyt {due}',
  'feed-test.paused': 'Jest wstrzymany: nic z tego nie jest publikowane.',
  'feed-test.too-many':
    '× <b>Ten serwer testuje najwyżej {count, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}} na godzinę.</b> Możesz testować ponownie {again}.',
} as const;
