export const help = {
  'help.title': 'Lo que sé hacer',
  'help.for-moderators': 'Para moderadores',
  'help.required': '{description} Obligatorio.',
  'help.range': '{description} De {min, number} a {max, number}.',
  'help.range-or-usual': '{description} De {min, number} a {max, number}; {usual} si no lo pones.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; {usual} si no lo pones.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Un comando con sus opciones: {command} command:',
  'help.here': '{description} Este canal si no lo pones.',
} as const;
