export const access = {
  'access.costly': 'Tylko moderatorzy mogą tu tego używać: ten serwer zastrzega dla nich to, co dużo kosztuje.',
  'access.no-channel': 'Nie ma tu takiego kanału.',
  'access.you-lack':
    'Brakuje ci uprawnień na {channel}, więc nic tam dla ciebie nie publikuję: {rights}. Wybierz inny kanał.',
  'access.bot-lacks':
    'Nie wolno mi publikować na {channel}. Brakuje: {rights}. Nadaj to tam i użyj polecenia ponownie.',
  'access.explicit':
    'To źródło jest według własnych słów tylko dla dorosłych, a {channel} jest otwarty dla każdego wieku. Wybierz kanał z ograniczeniem wieku.',
  'access.right.view': 'Wyświetlanie kanału',
  'access.right.send': 'Wysyłanie wiadomości',
  'access.right.send-in-threads': 'Wysyłanie wiadomości w wątkach',
  'access.right.embed-links': 'Osadzanie linków',
  'mistake.person': '{name} musi być osobą.',
  'mistake.nothing-to-set':
    'Nie ma czego zmieniać. Dodaj ustawienie, na przykład cap:6. /settings show pokazuje wszystkie.',
} as const;
