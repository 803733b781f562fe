export const lists = {
  'page.of': '{page, number}/{pages, number}ページ',
  'nothing-yet': 'まだ何もありません。モデレーターがフィードを追加できます。',
  'nothing-yet.moderator': 'まだ何もありません。フィードを追加してください：{command}',
  'since.24h': '過去24時間',
  'since.7d': '過去7日間',
  'since.30d': '過去30日間',
} as const;
