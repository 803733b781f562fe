export const welcome = {
  'welcome.title': 'Nutshell liest die Nachrichten für diesen Server',
  'welcome.what':
    'Es folgt Feeds, bewahrt ihre Artikel auf und postet einen Überblick in den eigenen Sätzen der Quellen. Selbst schreibt es keine.',
  'welcome.for-moderators': 'Für Moderatoren: drei Befehle bis zum ersten Überblick',
  'welcome.feed': '1. {command} mit der Adresse einer Nachrichtenseite',
  'welcome.digest': '2. {command} mit einer Uhrzeit wie 08:00 und deiner Zeitzone',
  'welcome.now': '3. {command}',
  'welcome.for-everyone': '<b>Für alle</b>: {latest} {search} {ask} und „{links}“ im Apps-Menü jeder Nachricht.',
  'welcome.back':
    'Willkommen zurück. {feeds, plural, one {# Feed} other {# Feeds}} und {digests, plural, one {# Überblick} other {# Überblicke}} sind, wie ihr sie verlassen habt.',
} as const;
