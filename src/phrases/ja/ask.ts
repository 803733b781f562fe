export const ask = {
  'ask.said':
    '{articles, plural, other {#件の記事}}から{sentences, plural, other {#文}}を、一字一句そのまま引用しました。自分で答えを書くことはありません。',
  'ask.more': 'ほかの文',
  'ask.in-context': '前後の文',
  'ask.back': '戻る',
  'ask.nothing': 'それについては何も見つかりませんでした。',
  'ask.looked': '{since}以降の{count, plural, other {#件の記事}}を調べました。',
  'ask.none-speaks': '{word}に触れた記事はありません。',
  'ask.none-speaks-together': '{words}に同時に触れた記事はありません。',
  'ask.none-says-enough': '十分に述べている記事はありません。',
  'ask.quoted': '「{word}」',
  'ask.look-further': '→ since:90d でもっとさかのぼるか、{command} {words} を使ってください。',
  'ask.search-instead': '→ {command} {words} を使ってください。',
} as const;
