export const feedTemplate = {
  'feed-template.preview':
    '<b>Voorbeeld: {feed}</b> in {channel}. Zo ziet het nieuwste artikel eruit met het nieuwe sjabloon.',
  'feed-template.preview-empty':
    '<b>{feed}</b> in {channel} heeft nog geen artikel om het nieuwe sjabloon mee te tonen.',
  'button.save-template': 'Opslaan',
  'feed-template.cancelled': 'Er is niets gewijzigd.',
  'feed-template.expired': 'Dit voorbeeld is een uur oud. Gebruik /feed edit opnieuw.',
} as const;
