export const ask = {
  'ask.said':
    '{sentences, plural, one {# Satz} other {# Sätze}} aus {articles, plural, one {# Artikel} other {# Artikeln}}, Wort für Wort zitiert. Eigene Antworten schreibe ich nicht.',
  'ask.more': 'Mehr Sätze',
  'ask.in-context': 'Im Zusammenhang',
  'ask.back': 'Zurück',
  'ask.nothing': 'Darüber habe ich nichts gefunden.',
  'ask.looked': 'Ich habe {count, plural, one {# Artikel} other {# Artikel}} seit {since} durchgesehen.',
  'ask.none-speaks': 'Keiner spricht von {word}.',
  'ask.none-speaks-together': 'Keiner spricht zugleich von {words}.',
  'ask.none-says-enough': 'Keiner sagt genug darüber.',
  'ask.quoted': '„{word}“',
  'ask.look-further': '→ Schau mit since:90d weiter zurück, oder verwende {command} {words}.',
  'ask.search-instead': '→ Verwende {command} {words}.',
} as const;
