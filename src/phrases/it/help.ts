export const help = {
  'help.title': 'Cosa so fare',
  'help.for-moderators': 'Per i moderatori',
  'help.required': '{description} Obbligatorio.',
  'help.range': '{description} Da {min, number} a {max, number}.',
  'help.range-or-usual': '{description} Da {min, number} a {max, number}; {usual} se non lo indichi.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; {usual} se non lo indichi.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Un comando con le sue opzioni: {command} command:',
  'help.here': '{description} Questo canale se non lo indichi.',
} as const;
