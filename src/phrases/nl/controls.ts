export const controls = {
  'button.undo': 'Ongedaan maken',
  'button.back': 'Terug',
  'button.next': 'Verder',
  'button.cancel': 'Annuleren',
  'undo.nothing': 'Er is niets om ongedaan te maken.',
  fault:
    'Er ging aan mijn kant iets mis. Er is niets gewijzigd. Probeer het over een minuut opnieuw; blijft het zo, geef de beheerder dan deze code: {code}.',
} as const;
