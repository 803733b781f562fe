export const welcome = {
  'welcome.title': 'Nutshell がこのサーバーのニュースを読みます',
  'welcome.what': 'フィードを追い、記事を保存し、発行元自身の文でダイジェストを投稿します。自分では文を書きません。',
  'welcome.for-moderators': 'モデレーターへ：最初のダイジェストまで三つのコマンド',
  'welcome.feed': '1. {command} にニュースサイトのアドレスを添えて',
  'welcome.digest': '2. {command} に 08:00 のような時刻とタイムゾーンを添えて',
  'welcome.now': '3. {command}',
  'welcome.for-everyone':
    '<b>みなさんへ</b>：{latest} {search} {ask}、そしてメッセージの「アプリ」メニューの「{links}」。',
  'welcome.back':
    'おかえりなさい。{feeds, plural, other {#件のフィード}}と{digests, plural, other {#件のダイジェスト}}は、そのまま残っています。',
} as const;
