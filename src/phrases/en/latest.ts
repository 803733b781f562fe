/** `/latest`. */
export const latest = {
  'latest.title': 'Latest',
  'latest.summary-of': 'Summary of…',
  'latest.newer': 'Newer',
  'latest.older': 'Older',
  'latest.about': 'about “{topic}”',
  'latest.none-since':
    '{about, select, topic {No articles about “{topic}” since {since}.} other {No articles since {since}.}}',
  'latest.further': 'Try since:{further}.',
  'latest.none':
    '{about, select, topic {No title here has “{topic}” in it, and no feed that brought anything has it as its label.} other {{feed, select, one {No articles of this feed yet.} other {No articles yet. The feeds are read every few minutes.}}}}',
} as const;
