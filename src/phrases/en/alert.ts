/** What moderators are told needs them, in their alert channel or under a reply. */
export const alert = {
  'alert.title': '{count, plural, one {# thing needs} other {# things need}} a moderator',
  'alert.reminder': '{count, plural, one {# thing needs} other {# things need}} a moderator: {command}',
  'alert.failing':
    '! <b>{feed}</b> fails for {count, plural, one {a day} other {# days}}. {what} Nothing to do unless it lasts a week.',
  'alert.failing-step': '! <b>{feed}</b> fails for {count, plural, one {a day} other {# days}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> is gone for good. {what} I stopped asking. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> failed for two weeks, and I stopped asking. {what} → {add} with its address, or {remove}',
  'alert.moved': '✓ <b>{feed}</b> moved for good to {host}, and I follow it there. Nothing to do.',
  'alert.held-back':
    '! <b>{feed}</b>: {count, plural, one {# article} other {# articles}} held back, because it published more at once than it ever does. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# post waits and goes} other {# posts wait and go}} out once it is granted.',
  'alert.lost':
    '× {channel} is gone. {count, plural, one {# post waits} other {# posts wait}} for it. → {edit} with another channel, or {remove}',
  'alert.more': '{count, number} more in {command}',
  'button.open-feeds': 'Open feeds',
} as const;
