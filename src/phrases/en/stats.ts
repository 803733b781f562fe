/** `/stats`. */
export const stats = {
  'stats.title': 'The last {period, select, day {day} week {week} other {month}}',
  'stats.kept': 'Counted on this server alone, without who pressed what.',
  'stats.articles': '{count, plural, one {# article} other {# articles}}',
  'stats.posted': '{count, number} posted',
  'stats.sent': '{count, number} sent',
  'stats.opened': 'opened {count, plural, one {once} other {# times}}',
  'stats.saved': 'saved {count, plural, one {once} other {# times}}',
  'stats.opinions': '{useful, number} useful, {not, number} not useful',
  'stats.feeds': 'Feeds',
  'stats.digests': 'Digests',
  'stats.unread': 'Posted, and opened by nobody: {feeds}',
  'stats.more': '{count, number} more: name one with feed: or digest:.',
  'stats.nothing': 'Nothing to count yet: {command}',
} as const;
