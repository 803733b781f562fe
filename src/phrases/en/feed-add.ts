/** What `/feed add` shows before a feed is added. */
export const feedAdd = {
  'feed-add.preview': '<b>Preview: {feed}</b> in {channel}. This is its newest article as it would look.',
  'feed-add.preview-empty': '<b>Preview: {feed}</b> in {channel}. It has no article yet.',
  'feed-add.newest': '{count, plural, one {# article} other {# articles}}, newest {age}.',
  'feed-add.past': 'Those already there are not posted one by one; the first digest may pick from their last 24 hours.',
  'feed-add.mode.choose': 'How it comes',
  'feed-add.mode.digest': 'In the digest (recommended)',
  'feed-add.mode.live': 'At once, at most {cap, number} an hour',
  'button.add-feed': 'Add feed',
  'button.another-address': 'Try another address',
  'feed-add.expired': 'This preview is an hour old. Run /feed add again.',
  'feed-add.full':
    '× <b>This server follows {count, plural, one {# feed} other {# feeds}}, as many as it may.</b> → Remove one first: {command}',
  'feed-add.form.title': 'Another address',
  'feed-add.form.label': 'The address of a feed or of a site',
  'feed-add.form.hint': 'Such as harbourpost.example',
} as const;
