export const controls = {
  'button.undo': 'Deshacer',
  'button.back': 'Atrás',
  'button.next': 'Siguiente',
  'button.cancel': 'Cancelar',
  'undo.nothing': 'No hay nada que deshacer.',
  fault:
    'Algo ha fallado por mi parte. No se ha cambiado nada. Inténtalo de nuevo en un minuto; si sigue igual, dale este código al operador: {code}.',
} as const;
