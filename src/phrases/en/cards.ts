/** Cards of articles and stories, and what is pressed under them and under posts. */
export const cards = {
  share: 'Share',
  'share.done': 'Shared',
  'share.by': 'Shared by {person} from {command}',
  'share.not-allowed': 'You may not write in this channel yourself, so I do not share anything here for you.',
  'share.unsure': 'Discord did not confirm that. Look whether it is in the channel before you share it again.',
} as const;
