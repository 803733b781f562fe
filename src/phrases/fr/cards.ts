export const cards = {
  share: 'Partager',
  'share.done': 'Partagé',
  'share.by': 'Partagé par {person} depuis {command}',
  'share.not-allowed': 'Tu ne peux pas écrire toi-même dans ce salon, je ne partage donc rien ici pour toi.',
  'share.unsure': 'Discord ne l’a pas confirmé. Regarde si c’est dans le salon avant de le partager de nouveau.',
} as const;
