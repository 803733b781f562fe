export const articles = {
  'articles.count': '{count, plural, one {# articolo} other {# articoli}}',
  'articles.updated': 'modificato {age}',
  'label.ai-generated': 'Generato con l’IA, secondo l’editore',
  'label.sponsored': 'Sponsorizzato',
  'label.press-release': 'Comunicato stampa',
  'label.satire': 'Satira',
  'label.correction': 'Rettifica',
  'label.older-than-date': 'Più vecchio della sua data',
  'picture.for': 'Immagine per: {headline}',
  'age.hours': '{count, number} h',
  'age.days': '{count, number} g',
} as const;
