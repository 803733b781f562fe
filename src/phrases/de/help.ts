export const help = {
  'help.title': 'Was ich kann',
  'help.for-moderators': 'Für Moderatoren',
  'help.required': '{description} Erforderlich.',
  'help.range': '{description} {min, number} bis {max, number}.',
  'help.range-or-usual': '{description} {min, number} bis {max, number}; ohne Angabe {usual}.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices}; ohne Angabe {usual}.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Ein Befehl mit seinen Optionen: {command} command:',
  'help.here': '{description} Ohne Angabe dieser Kanal.',
} as const;
