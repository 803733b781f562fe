/** `/latest`. */
export const latest = {
  'latest.title': 'Latest',
  'latest.summary-of': 'Summary of…',
  'latest.newer': 'Newer',
  'latest.older': 'Older',
  'latest.none-since': 'No articles since then. → Look further back, such as since:30d.',
  'latest.none-of-feed': 'No articles of this feed yet.',
  'latest.none': 'No articles yet. The feeds are read every few minutes.',
} as const;
