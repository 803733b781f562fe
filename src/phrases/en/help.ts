/** `/help`. */
export const help = {
  'help.title': 'What I can do',
  'help.for-moderators': 'For moderators',
  'help.required': '{description} Required.',
  'help.range': '{description} {min, number} to {max, number}.',
  'help.range-or-usual': '{description} {min, number} to {max, number}; {usual} if you leave it out.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; {usual} if you leave it out.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'One command with its options: {command} command:',
  'help.here': '{description} This channel if you leave it out.',
} as const;
