/** Following feeds: `/feed add`, `/feed remove`. */
export const feeds = {
  'feeds.count': '{count, plural, one {# feed} other {# feeds}}',
  'feed.added.digest': '✓ <b>{feed} now goes to</b> {channel}, in the digest. First poll done, next {due}.',
  'feed.added.live':
    '✓ <b>{feed} now goes to</b> {channel}, at once, at most {cap, number} an hour. First poll done, next {due}.',
  'feed.next-digest': 'Next digest {due}',
  'feed.rest-in-digest': 'What is more is in the next digest {due}',
  'feed.rest-waits': 'What is more waits its turn. → {command} tells it together instead.',
  'feed.no-digest': '→ {channel} has no digest yet: {command}',
  'feed.there': '– <b>{feed}</b> goes to {channel} already.',
  'feed.there.digest': '– <b>{feed}</b> goes to {channel} already, in the digest.',
  'feed.there.live': '– <b>{feed}</b> goes to {channel} already, at once, at most {cap, number} an hour.',
  'feed.there.step': '→ To change that, remove it first: {command}',
  'feed.back': '✓ <b>{feed}</b> answers again. It goes to {channel} as before.',
  'feed.which': '<b>{host} has {count, plural, one {# feed} other {# feeds}}.</b> Which one?',
  'feed.choose': 'Choose a feed',
  'feed.none': '× <b>There is no feed at {where}.</b> I checked the page’s own links and the usual addresses.',
  'feed.none.step': '→ Try the site’s front page, or look for “RSS” at its foot.',
  'feed.removed': '✓ <b>{feed}</b> no longer goes to {channel}. Its articles are kept.',
  'feed.removed-before': 'This feed was removed already.',
} as const;
