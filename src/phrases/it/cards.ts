export const cards = {
  share: 'Condividi',
  'share.done': 'Condiviso',
  'share.by': 'Condiviso da {person} con {command}',
  'share.not-allowed': 'Tu non puoi scrivere in questo canale, quindi qui non condivido niente per te.',
  'share.unsure': 'Discord non l’ha confermato. Guarda se è nel canale prima di condividerlo di nuovo.',
} as const;
