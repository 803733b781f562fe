/** What lists have in common. */
export const lists = {
  'page.of': 'page {page, number} of {pages, number}',
  'nothing-yet': 'Nothing here yet. A moderator can add a feed.',
  'nothing-yet.moderator': 'Nothing here yet. Add a feed: {command}',
} as const;
