export const ask = {
  'ask.said':
    '{sentences, plural, one {# frase} other {# frases}} de {articles, plural, one {# artigo} other {# artigos}}, palavra por palavra. Não escrevo respostas próprias.',
  'ask.more': 'Mais frases',
  'ask.in-context': 'No contexto',
  'ask.back': 'Voltar',
  'ask.nothing': 'Não encontrei nada sobre isso.',
  'ask.looked': 'Procurei em {count, plural, one {# artigo} other {# artigos}} desde {since}.',
  'ask.none-speaks': 'Nenhum fala de {word}.',
  'ask.none-speaks-together': 'Nenhum fala ao mesmo tempo de {words}.',
  'ask.none-says-enough': 'Nenhum diz o suficiente.',
  'ask.quoted': '“{word}”',
  'ask.look-further': '→ Olhe mais para trás com since:90d, ou use {command} {words}.',
  'ask.search-instead': '→ Use {command} {words}.',
} as const;
