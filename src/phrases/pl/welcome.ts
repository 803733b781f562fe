export const welcome = {
  'welcome.title': 'Nutshell czyta wiadomości dla tego serwera',
  'welcome.what':
    'Śledzi feedy, przechowuje ich artykuły i wysyła przegląd zdaniami samych wydawców. Sam żadnych nie pisze.',
  'welcome.for-moderators': 'Dla moderatorów: trzy polecenia do pierwszego przeglądu',
  'welcome.feed': '1. {command} z adresem strony z wiadomościami',
  'welcome.digest': '2. {command} z godziną, na przykład 08:00, i twoją strefą czasową',
  'welcome.now': '3. {command}',
  'welcome.for-everyone':
    '<b>Dla wszystkich</b>: {latest} {search} {ask} oraz „{links}” w menu Aplikacje każdej wiadomości.',
  'welcome.back':
    'Witajcie z powrotem. {feeds, plural, one {# feed} few {# feedy} many {# feedów} other {# feeda}} i {digests, plural, one {# przegląd} few {# przeglądy} many {# przeglądów} other {# przeglądu}}: wszystko jest tak, jak było.',
} as const;
