/** `/latest`. */
export const latest = {
  'latest.title': 'Latest',
  'latest.summary-of': 'Summary of…',
  'latest.newer': 'Newer',
  'latest.older': 'Older',
  'latest.none-since': 'No articles since then. → Look further back, such as since:30d.',
  'latest.none-of-feed': 'No articles of this feed yet.',
  'latest.none': 'No articles yet. The feeds are read every few minutes.',
  'articles.count': '{count, plural, one {# article} other {# articles}}',
  'page.of': 'page {page, number} of {pages, number}',
  'nothing-yet': 'Nothing here yet. A moderator can add a feed.',
  'nothing-yet.moderator': 'Nothing here yet. Add a feed: {command}',
} as const;
