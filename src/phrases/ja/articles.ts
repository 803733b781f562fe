export const articles = {
  'articles.count': '{count, plural, other {#件の記事}}',
  'articles.updated': '{age}に更新',
  'label.ai-generated': 'AI生成（発行元による）',
  'label.sponsored': '広告',
  'label.press-release': 'プレスリリース',
  'label.satire': '風刺',
  'label.correction': '訂正',
  'label.older-than-date': '日付より古い内容',
  'picture.for': '画像：{headline}',
  'age.hours': '{count, number}時間',
  'age.days': '{count, number}日',
} as const;
