/** Buttons that several replies have, and what they answer. */
export const controls = {
  'button.undo': 'Undo',
  'button.back': 'Back',
  'button.next': 'Next',
  'button.cancel': 'Cancel',
  'undo.nothing': 'There is nothing to take back.',
} as const;
