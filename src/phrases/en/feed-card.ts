/** One feed of `/feed list`, and `/feed test`. */
export const feedCard = {
  'feed-card.settings': '{mode} · weight {weight, number} · at most {cap, number} posts an hour',
  'feed-card.edit': '→ Change it: {command}',
  'button.test': 'Test',
  'button.pause-feed': 'Pause',
  'button.resume-feed': 'Resume',
  'button.remove-feed': 'Remove',
  'feed-test.title': 'Test of {feed}',
  'feed-test.allowed': '✓ The address may be asked: {host}',
  'feed-test.refused': '× The address may not be asked. {what}',
  'feed-test.answered': '✓ It waited its turn, asked, and had the answer after {seconds, number} s',
  'feed-test.failed': '× Asked, but nothing came of it after {seconds, number} s. {what}',
  'feed-test.unchanged': '✓ Nothing has changed since it was read last',
  'feed-test.read': '✓ Read: {count, plural, one {# item} other {# items}}, {fresh, number} new',
  'feed-test.not-reached': '– Not reached: reading it',
  'feed-test.step': '→ {step}',
  'feed-test.next': 'Next poll {due}',
  'feed-test.paused': 'It is paused: nothing of this is posted.',
  'feed-test.too-many':
    '× <b>This server tests at most {count, plural, one {# feed} other {# feeds}} an hour.</b> You can test again {again}.',
} as const;
