export const access = {
  'access.costly': 'ここではモデレーターだけが使えます。このサーバーは負荷の大きい操作をモデレーターに限っています。',
  'access.no-channel': 'ここにそのチャンネルはありません。',
  'access.you-lack':
    '{channel} でのあなたの権限が足りないため、そこには投稿しません：{rights}。別のチャンネルを選んでください。',
  'access.bot-lacks':
    '{channel} に投稿する権限がありません。足りない権限：{rights}。そこで許可してから、もう一度コマンドを使ってください。',
  'access.explicit':
    'このフィードは成人向けとされていますが、{channel} には年齢制限がありません。年齢制限のあるチャンネルを選んでください。',
  'access.right.view': 'チャンネルを見る',
  'access.right.send': 'メッセージを送信',
  'access.right.send-in-threads': 'スレッドでメッセージを送信',
  'access.right.embed-links': '埋め込みリンク',
  'mistake.person': '{name} には人を指定してください。',
  'mistake.nothing-to-set':
    '変えるものがありません。cap:6 のように設定を加えてください。/settings show で一覧できます。',
} as const;
