export const feedAdd = {
  'feed-add.preview': '<b>プレビュー：{feed}</b>、{channel}。最新の記事はこのように表示されます。',
  'feed-add.preview-empty': '<b>プレビュー：{feed}</b>、{channel}。記事はまだありません。',
  'feed-add.newest': '{count, plural, other {#件の記事}}、最新は {age}。',
  'feed-add.past': 'すでにあるものは一件ずつ投稿されません。最初のダイジェストは直近24時間から選ぶことがあります。',
  'feed-add.mode.choose': '届き方',
  'feed-add.mode.digest': 'ダイジェストで（おすすめ）',
  'feed-add.mode.live': 'すぐに、1時間に{cap, number}件まで',
  'button.add-feed': 'フィードを追加',
  'button.another-address': '別のアドレスを試す',
  'feed-add.expired': 'このプレビューは1時間前のものです。もう一度 /feed add を使ってください。',
  'feed-add.full':
    '× <b>このサーバーは上限の{count, plural, other {#件のフィード}}をフォローしています。</b>→ 先にどれかを外してください：{command}',
  'feed-add.form.title': '別のアドレス',
  'feed-add.form.label': 'フィードかサイトのアドレス',
  'feed-add.form.hint': '例：harbourpost.example',
} as const;
