/** Buttons that several replies have, what they answer, and what is said where nothing else can be. */
export const controls = {
  'button.undo': 'Undo',
  'button.back': 'Back',
  'button.next': 'Next',
  'button.cancel': 'Cancel',
  'undo.nothing': 'There is nothing to take back.',
  fault:
    'Something went wrong on my side. Nothing was changed. Try again in a minute; if it stays, tell the operator: {code}.',
} as const;
