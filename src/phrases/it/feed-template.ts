export const feedTemplate = {
  'feed-template.preview':
    '<b>Anteprima: {feed}</b> in {channel}. Ecco il suo articolo più recente con il nuovo modello.',
  'feed-template.preview-empty': '<b>{feed}</b> in {channel} non ha ancora articoli con cui mostrare il nuovo modello.',
  'button.save-template': 'Salva',
  'feed-template.cancelled': 'Niente è cambiato.',
  'feed-template.expired': 'Questa anteprima ha un’ora. Usa di nuovo /feed edit.',
} as const;
