export const controls = {
  'button.undo': 'Annulla',
  'button.back': 'Indietro',
  'button.next': 'Avanti',
  'button.cancel': 'Lascia stare',
  'undo.nothing': 'Non c’è niente da annullare.',
  fault:
    'Qualcosa è andato storto da parte mia. Niente è cambiato. Riprova tra un minuto; se continua, dai questo codice all’operatore: {code}.',
} as const;
