export const latest = {
  'latest.title': '最新の記事',
  'latest.summary-of': '要約する記事…',
  'latest.newer': '新しい方へ',
  'latest.older': '古い方へ',
  'latest.none-since': 'それ以降の記事はありません。→ since:30d のように、もっとさかのぼってください。',
  'latest.none-of-feed': 'このフィードの記事はまだありません。',
  'latest.none': '記事はまだありません。フィードは数分おきに読み込まれます。',
} as const;
