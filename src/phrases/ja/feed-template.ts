export const feedTemplate = {
  'feed-template.preview': '<b>プレビュー：{feed}</b>、{channel}。新しいテンプレートでは最新の記事がこう表示されます。',
  'feed-template.preview-empty':
    '{channel} の <b>{feed}</b> には、新しいテンプレートを表示できる記事がまだありません。',
  'button.save-template': '保存',
  'feed-template.cancelled': '何も変えていません。',
  'feed-template.expired': 'このプレビューは1時間前のものです。もう一度 /feed edit を使ってください。',
} as const;
