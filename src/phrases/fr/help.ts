export const help = {
  'help.title': 'Ce que je sais faire',
  'help.for-moderators': 'Pour les modérateurs',
  'help.required': '{description} Obligatoire.',
  'help.range': '{description} De {min, number} à {max, number}.',
  'help.range-or-usual': '{description} De {min, number} à {max, number} ; {usual} par défaut.',
  'help.choices': '{description} {choices}.',
  'help.choices-or-usual': '{description} {choices} ; {usual} par défaut.',
  'help.yes-or-no': '{description} yes, no.',
  'help.more': 'Une commande avec ses options : {command} command:',
  'help.here': '{description} Ce salon par défaut.',
} as const;
