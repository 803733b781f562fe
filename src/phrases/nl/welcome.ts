export const welcome = {
  'welcome.title': 'Nutshell leest het nieuws voor deze server',
  'welcome.what':
    'Het volgt feeds, bewaart hun artikelen en plaatst een overzicht in de eigen zinnen van de uitgevers. Zelf schrijft het er geen.',
  'welcome.for-moderators': 'Voor moderators: drie opdrachten tot het eerste overzicht',
  'welcome.feed': '1. {command} met het adres van een nieuwssite',
  'welcome.digest': '2. {command} met een tijd, zoals 08:00, en je tijdzone',
  'welcome.now': '3. {command}',
  'welcome.for-everyone':
    '<b>Voor iedereen</b>: {latest} {search} {ask}, en “{links}” in het menu Apps van elk bericht.',
  'welcome.back':
    'Welkom terug. {feeds, plural, one {# feed} other {# feeds}} en {digests, plural, one {# overzicht} other {# overzichten}}: alles is zoals jullie het achterlieten.',
} as const;
