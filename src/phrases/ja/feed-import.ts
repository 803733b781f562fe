export const feedImport = {
  'feed-export.done': '✓ <b>{count, plural, other {#件のフィード}}</b>をOPMLファイルにしました。',
  'feed-export.file': 'OPML、{count, plural, other {#件のフィード}}',
  'feed-export.title': 'サーバーのフィード（Nutshell）',
  'feed-export.empty': 'このサーバーにはまだフィードがありません：{command}',
  'feed-import.plan':
    '<b>リストには{count, plural, other {#件のフィード}}があります</b>：追加 {added, number}、登録済み {there, number}。',
  'feed-import.plan-refused':
    '<b>リストには{count, plural, other {#件のフィード}}があります</b>：追加 {added, number}、登録済み {there, number}、追加できない {refused, number}。',
  'feed-import.left-out': 'リストには続きがあります。上限は500件のため、{count, plural, other {残り#件}}は除きました。',
  'feed-import.ask': '{channel} に追加しますか？',
  'feed-import.add': '{count, plural, other {#件のフィード}}を追加',
  'feed-import.done':
    '✓ <b>{count, plural, other {#件のフィード}}が届くようになりました：</b>{channel}、登録済み {there, number}。順番に読み込みます：→ {command}',
  'feed-import.done-refused':
    '✓ <b>{count, plural, other {#件のフィード}}が届くようになりました：</b>{channel}、登録済み {there, number}、追加なし {refused, number}。順番に読み込みます：→ {command}',
  'feed-import.full':
    '× {count, plural, other {#件のフィード}}は入りません。サーバーがフォローできるのは{most, number}件までです。→ {command}',
  'feed-import.no-room': '空きがありません：このサーバーは上限までフォローしています',
  'feed-import.report': '各フィードの結果',
  'feed-import.refused': '× {url}：{why}',
  'feed-import.more-refused': '× {count, plural, other {ほか#件}}',
  'feed-import.report.add': '追加：{feed}',
  'feed-import.report.there': '登録済み：{feed}',
  'feed-import.report.refused': '追加なし：{feed}：{why}',
  'feed-import.too-large': 'このファイルは1 MBを超えるため、読みませんでした。',
  'feed-import.nested-too-deep': 'このリストは階層が深すぎるため、読みませんでした。',
  'feed-import.no-opml':
    'このファイルはOPMLのリストではありません。→ フィードリーダーから書き出してください（.opmlか.xmlで終わります）。',
  'feed-import.answered': 'すでに回答済みです。→ {command}',
  'feed-import.cancelled': '何も追加していません。',
  'feed-import.expired': 'このリストは1時間以上前のものです。もう一度 /feed import を使ってください。',
} as const;
