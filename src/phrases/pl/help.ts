export const help = {
  'help.title': 'Co potrafię',
  'help.for-moderators': 'Dla moderatorów',
  'help.required': '{description} Wymagane.',
  'help.range': '{description} Od {min, number} do {max, number}.',
  'help.range-or-usual': '{description} Od {min, number} do {max, number}; {usual}, jeśli pominiesz.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; {usual}, jeśli pominiesz.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Jedno polecenie z jego opcjami: {command} command:',
  'help.here': '{description} Ten kanał, jeśli pominiesz.',
} as const;
