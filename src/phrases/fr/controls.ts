export const controls = {
  'button.undo': 'Annuler',
  'button.back': 'Retour',
  'button.next': 'Suivant',
  'button.cancel': 'Abandonner',
  'undo.nothing': 'Il n’y a rien à annuler.',
  fault:
    'Une erreur s’est produite de mon côté. Rien n’a changé. Réessaie dans une minute ; si elle persiste, donne ce code à l’opérateur : {code}.',
} as const;
