export const feedList = {
  'feed-list.empty': 'このサーバーにはまだフィードがありません：{command}',
  'feed-list.empty-channel': '{channel} にはまだフィードがありません：{command}',
  'feed-list.healthy': '正常 {count, number}',
  'feed-list.failing': '失敗中 {count, number}',
  'feed-list.given-up': '停止 {count, number}',
  'feed-list.held-back': '保留 {count, number}',
  'feed-list.not-posted': '未投稿 {count, number}',
  'feed-list.problems-first': '問題のあるものから',
  'feed-list.at-once': 'すぐに投稿',
  'feed-list.no-article': '記事はまだなし',
  'feed-list.last-article': '最新の記事 {age}',
  'feed-list.next-poll': '次の読み込み {due}',
  'feed-list.failing-minutes': '{count, plural, other {#分間}}失敗中',
  'feed-list.failing-hours': '{count, plural, other {#時間}}失敗中',
  'feed-list.failing-days': '{count, plural, other {#日間}}失敗中',
  'feed-list.given-up-since': '{age}に停止',
  'feed-list.gone': '{what} 読み込みをやめました。→ {remove}、または新しいアドレスで {add}',
  'feed-list.stopped':
    '{what} 2週間続いたので読み込みをやめました。→ もう一度試すにはそのアドレスで {add}、または {remove}',
  'feed-list.wait': '{what} 待って {due} にもう一度試します。今はすることはありません。',
  'feed-list.retry': '{what} {due} にもう一度試します。→ {step}',
  'feed-list.articles-held': '{count, plural, other {#件の記事}}を保留中：これまでになく多くを一度に出しました。',
  'feed-list.in-line':
    '{count, plural, other {#件の投稿}}が順番待ち（1時間に{cap, number}件まで）。→ {command} ならまとめて届きます。',
  'feed-list.suspended':
    '何も投稿していません：{reason}（{since}から）。投稿できるようになれば、{count, plural, other {待っている#件}}を送ります。',
  'feed-list.release': '公開する',
  'feed-list.drop': '捨てる',
  'feed-list.release-of': '記事を公開するフィード…',
  'feed-list.drop-of': '記事を捨てるフィード…',
  'feed-list.released':
    '✓ <b>{count, plural, other {#件の記事}}を公開しました。</b>{command} に出ており、次のダイジェストにも入ることがあります。',
  'feed-list.dropped':
    '✓ <b>{count, plural, other {#件の記事}}を捨てました。</b>どこにも表示されず、再び届くこともありません。',
  'feed-list.held-again': '✓ 元に戻しました：{count, plural, other {#件の記事}}を再び保留しています。→ {command}',
  'feed-list.none-held': 'このフィードで保留中のものはもうありません。→ {command}',
} as const;
