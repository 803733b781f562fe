export const cards = {
  share: 'Compartir',
  'share.done': 'Compartido',
  'share.by': 'Compartido por {person} desde {command}',
  'share.not-allowed': 'Tú no puedes escribir en este canal, así que no comparto nada aquí por ti.',
  'share.unsure': 'Discord no lo ha confirmado. Mira si está en el canal antes de compartirlo otra vez.',
} as const;
