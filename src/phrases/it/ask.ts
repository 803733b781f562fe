export const ask = {
  'ask.said':
    '{sentences, plural, one {# frase} other {# frasi}} da {articles, plural, one {# articolo} other {# articoli}}, parola per parola. Non scrivo risposte mie.',
  'ask.more': 'Altre frasi',
  'ask.in-context': 'Nel contesto',
  'ask.back': 'Indietro',
  'ask.nothing': 'Non ho trovato niente su questo.',
  'ask.looked': 'Ho guardato {count, plural, one {# articolo} other {# articoli}} (dal {since}).',
  'ask.none-speaks': 'Nessuno parla di {word}.',
  'ask.none-speaks-together': 'Nessuno parla insieme di {words}.',
  'ask.none-says-enough': 'Nessuno ne dice abbastanza.',
  'ask.quoted': '«{word}»',
  'ask.look-further': '→ Guarda più indietro con since:90d, o usa {command} {words}.',
  'ask.search-instead': '→ Usa {command} {words}.',
} as const;
