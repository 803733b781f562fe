export const cards = {
  share: 'Compartilhar',
  'share.done': 'Compartilhado',
  'share.by': 'Compartilhado por {person} de {command}',
  'share.not-allowed': 'Você mesmo não pode escrever neste canal, por isso não compartilho nada aqui por você.',
  'share.unsure': 'O Discord não confirmou isso. Veja se está no canal antes de compartilhar de novo.',
} as const;
