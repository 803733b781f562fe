export const search = {
  'search.query': '「{query}」',
  'search.best-first': 'よく合う順',
  'search.none': '「{query}」に合う記事はありません。',
  'search.still-reading': 'まだ記事を読み込んでいるため、見つからないものがあります。数分後にもう一度お試しください。',
  'search.instead': '「{query}」を探す',
} as const;
