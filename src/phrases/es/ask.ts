export const ask = {
  'ask.said':
    '{sentences, plural, one {# frase} other {# frases}} de {articles, plural, one {# artículo} other {# artículos}}, palabra por palabra. No escribo respuestas propias.',
  'ask.more': 'Más frases',
  'ask.in-context': 'En contexto',
  'ask.back': 'Atrás',
  'ask.nothing': 'No he encontrado nada sobre eso.',
  'ask.looked': 'He revisado {count, plural, one {# artículo} other {# artículos}} desde el {since}.',
  'ask.none-speaks': 'Ninguno habla de {word}.',
  'ask.none-speaks-together': 'Ninguno habla a la vez de {words}.',
  'ask.none-says-enough': 'Ninguno dice lo suficiente.',
  'ask.quoted': '«{word}»',
  'ask.look-further': '→ Mira más atrás con since:90d, o usa {command} {words}.',
  'ask.search-instead': '→ Usa {command} {words}.',
} as const;
