/** What is said to somebody who typed or pressed what cannot be done: what is wrong, and how to put it right. */
export const mistakes = {
  'mistake.unknown-option': 'There is no option {name} here. There is: {names}.',
  'mistake.no-options': 'There is no option {name} here: this command takes none.',
  'mistake.missing': '{name} is missing: add {name}: and a value.',
  'mistake.missing-file': '{name} is missing: add {name}: and a file.',
  'mistake.whole-number': '{name} must be a whole number from {min, number} to {max, number}.',
  'mistake.one-of': '{name} must be one of these: {choices}.',
  'mistake.yes-or-no': '{name} must be yes or no.',
  'mistake.role': '{name} must be a role.',
  'mistake.closed-role':
    'I may not mention that role. Let everyone mention it (Server Settings → Roles), or let me mention all roles.',
  'mistake.length': '{name} must be 1 to {max, number} characters.',
  'mistake.server-only': 'This works only in a server.',
  'mistake.command-server-only': '/{command} works only in a server.',
  'mistake.moderators-only': 'Only moderators may do this.',
  'mistake.command-moderators-only': 'Only moderators may use /{command}. Ask someone with Manage Server.',
  'mistake.old-button': 'This button belongs to an older version of me. Use the command again.',
  'mistake.needs-word': '/{command} needs one of these words after it: {names}.',
  'mistake.unknown-command': 'There is no /{command} command. /help lists what there is.',
  'mistake.unread-file': 'I could not fetch that file from Discord. Try again in a minute.',
  'mistake.large-file': 'That file is larger than {megabytes, number} MB, so I did not read it.',
} as const;
