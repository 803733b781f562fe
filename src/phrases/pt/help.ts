export const help = {
  'help.title': 'O que eu sei fazer',
  'help.for-moderators': 'Para moderadores',
  'help.required': '{description} Obrigatório.',
  'help.range': '{description} De {min, number} a {max, number}.',
  'help.range-or-usual': '{description} De {min, number} a {max, number}; {usual} se não informar.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; {usual} se não informar.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Um comando com as suas opções: {command} command:',
  'help.here': '{description} Este canal se não informar.',
} as const;
