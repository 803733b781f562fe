/** `/feed list`. */
export const feedList = {
  'feed-list.empty': 'No feed in this server yet: {command}',
  'feed-list.empty-channel': 'No feed in {channel} yet: {command}',
  'feed-list.healthy': '{count, number} healthy',
  'feed-list.failing': '{count, number} failing',
  'feed-list.given-up': '{count, number} given up',
  'feed-list.held-back': '{count, number} held back',
  'feed-list.not-posted': '{count, number} not posted',
  'feed-list.problems-first': 'problems first',
  'feed-list.at-once': 'at once',
  'feed-list.paused': '{count, number} paused',
  'feed-list.paused-by': 'paused by {person} {age}',
  'feed-list.choose': 'Choose a feed: test, edit, pause, remove',
  'feed-list.no-article': 'no article yet',
  'feed-list.last-article': 'last article {age}',
  'feed-list.next-poll': 'next poll {due}',
  'feed-list.failing-minutes': 'failing for {count, plural, one {# minute} other {# minutes}}',
  'feed-list.failing-hours': 'failing for {count, plural, one {# hour} other {# hours}}',
  'feed-list.failing-days': 'failing for {count, plural, one {# day} other {# days}}',
  'feed-list.given-up-since': 'given up {age}',
  'feed-list.gone': '{what} I stopped asking. → {remove}, or {add} with its new address',
  'feed-list.stopped':
    '{what} I stopped asking after two weeks of this. → {add} with its address to try again, or {remove}',
  'feed-list.wait': '{what} I wait and try again {due}; nothing to do yet.',
  'feed-list.retry': '{what} I try again {due}. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# article} other {# articles}} held back: it published more at once than it ever does.',
  'feed-list.in-line':
    '{count, plural, one {# post} other {# posts}} in line, at most {cap, number} an hour. → {command} tells them together instead.',
  'feed-list.suspended':
    'Nothing is posted: {reason}, since {since}. {count, plural, one {# message waits and goes} other {# messages wait and go}} out once I can post there.',
  'feed-list.release': 'Release',
  'feed-list.drop': 'Drop',
  'feed-list.release-of': 'Release the articles of…',
  'feed-list.drop-of': 'Drop the articles of…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# article} other {# articles}} released.</b> They are in {command} now, and the next digest may pick from them.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# article} other {# articles}} dropped.</b> They are shown nowhere, and do not come again.',
  'feed-list.none-held': 'Nothing of this feed is held back any more. → {command}',
} as const;
