export const feeds = {
  'feeds.count': '{count, plural, other {#件のフィード}}',
  'feed.added.digest':
    '✓ <b>{feed} が届くようになりました：</b>{channel}、ダイジェストで。最初の読み込みは済み、次は {due} です。',
  'feed.added.live':
    '✓ <b>{feed} が届くようになりました：</b>{channel}、すぐに、1時間に{cap, number}件まで。最初の読み込みは済み、次は {due} です。',
  'feed.next-digest': '次のダイジェスト {due}',
  'feed.rest-in-digest': '残りは次のダイジェスト {due} に入ります',
  'feed.rest-waits': '残りは順番を待ちます。→ {command} ならまとめて届きます。',
  'feed.no-digest': '→ {channel} にはまだダイジェストがありません：{command}',
  'feed.there': '– <b>{feed}</b> はすでに {channel} に届いています。',
  'feed.there.digest': '– <b>{feed}</b> はすでに {channel} に、ダイジェストで届いています。',
  'feed.there.live': '– <b>{feed}</b> はすでに {channel} に、すぐに、1時間に{cap, number}件まで届いています。',
  'feed.there.step': '→ 変えるには、先に削除してください：{command}',
  'feed.back': '✓ <b>{feed}</b> が再び応答しています。これまでどおり {channel} に届きます。',
  'feed.which': '<b>{host} には{count, plural, other {#件のフィード}}があります。</b>どれにしますか？',
  'feed.choose': 'フィードを選ぶ',
  'feed.none': '× <b>{where} にフィードはありません。</b>ページのリンクと、よくあるアドレスを調べました。',
  'feed.none.step': '→ トップページを試すか、その下部で「RSS」を探してください。',
  'feed.removed': '✓ <b>{feed}</b> はもう {channel} に届きません。記事は残ります。',
  'feed.removed-before': 'このフィードはすでに削除されています。',
} as const;
