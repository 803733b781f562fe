/** Who may do what, and where. */
export const access = {
  'access.costly': 'Only moderators may use this here: this server keeps what costs much for them.',
  'access.no-channel': 'There is no such channel here.',
  'access.you-lack': 'You lack rights in {channel}, so I post nothing there for you: {rights}. Choose another channel.',
  'access.bot-lacks': 'I may not post in {channel}. Missing: {rights}. Grant it there, then use the command again.',
  'access.explicit':
    'This feed says that it is for adults, and {channel} is open to every age. Choose an age-restricted channel.',
  'access.right.view': 'View Channel',
  'access.right.send': 'Send Messages',
  'access.right.send-in-threads': 'Send Messages in Threads',
  'access.right.embed-links': 'Embed Links',
  'mistake.person': '{name} must be a person.',
  'mistake.nothing-to-set': 'Nothing to change. Add a setting, such as cap:6. /settings show lists them.',
} as const;
