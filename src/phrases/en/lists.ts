/** What lists have in common. */
export const lists = {
  'page.of': 'page {page, number} of {pages, number}',
  'nothing-yet': 'Nothing here yet. A moderator can add a feed.',
  'nothing-yet.moderator': 'Nothing here yet. Add a feed: {command}',
  'since.24h': 'the last 24 hours',
  'since.7d': 'the last 7 days',
  'since.30d': 'the last 30 days',
} as const;
