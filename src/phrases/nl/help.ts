export const help = {
  'help.title': 'Wat ik kan',
  'help.for-moderators': 'Voor moderators',
  'help.required': '{description} Verplicht.',
  'help.range': '{description} {min, number} tot {max, number}.',
  'help.range-or-usual': '{description} {min, number} tot {max, number}; {usual} als je het weglaat.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; {usual} als je het weglaat.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Een opdracht met haar opties: {command} command:',
  'help.here': '{description} Dit kanaal als je het weglaat.',
} as const;
