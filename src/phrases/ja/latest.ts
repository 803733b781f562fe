export const latest = {
  'latest.title': '最新の記事',
  'latest.summary-of': '要約する記事…',
  'latest.newer': '新しい方へ',
  'latest.older': '古い方へ',
  'latest.about': '「{topic}」について',
  'latest.none-since':
    '{about, select, topic {{since} 以降、「{topic}」についての記事はありません。} other {{since} 以降の記事はありません。}}',
  'latest.further': 'since:{further} を試してください。',
  'latest.none':
    '{about, select, topic {題名に「{topic}」を含む記事はなく、それをラベルに持つフィードからも記事は届いていません。} other {{feed, select, one {このフィードの記事はまだありません。} other {記事はまだありません。フィードは数分おきに読み込まれます。}}}}',
} as const;
