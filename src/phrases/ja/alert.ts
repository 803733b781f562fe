export const alert = {
  'alert.title': 'モデレーターの対応が必要なこと：{count, plural, other {#件}}',
  'alert.reminder': 'モデレーターの対応が必要なこと {count, plural, other {#件}}：{command}',
  'alert.failing':
    '! <b>{feed}</b> は{count, plural, other {#日}}前から失敗しています。{what} 一週間続かなければ、することはありません。',
  'alert.failing-step': '! <b>{feed}</b> は{count, plural, other {#日}}前から失敗しています。{what} → {step}',
  'alert.gone': '× <b>{feed}</b> はもうありません。{what} 問い合わせをやめました。→ {remove}',
  'alert.given-up':
    '× <b>{feed}</b> は二週間失敗し続けたので、問い合わせをやめました。{what} → アドレスを添えて {add}、または {remove}',
  'alert.moved': '✓ <b>{feed}</b> は {host} に移転し、そちらを追っています。することはありません。',
  'alert.held-back':
    '! <b>{feed}</b>：一度にいつもより多く公開されたため、{count, plural, other {#件}}の記事を保留しています。→ {command}',
  'alert.closed': '! {channel}：{reason}。{count, plural, other {#件}}の投稿が待っていて、許可されると送られます。',
  'alert.lost':
    '× {channel} はもうありません。{count, plural, other {#件}}の投稿が待っています。→ 別のチャンネルで {edit}、または {remove}',
  'alert.more': 'ほか{count, number}件は {command}',
  'button.open-feeds': 'フィードを開く',
} as const;
