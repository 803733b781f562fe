export const search = {
  'search.query': '「{query}」',
  'search.best-first': 'よく合う順',
  'search.none': '「{query}」に合う記事はありません。',
  'search.instead': '「{query}」を探す',
} as const;
