export const feedTemplate = {
  'feed-template.preview': '<b>Podgląd: {feed}</b> na {channel}. Tak wygląda jego najnowszy artykuł z nowym szablonem.',
  'feed-template.preview-empty':
    '<b>{feed}</b> na {channel} nie ma jeszcze artykułu, na którym można pokazać nowy szablon.',
  'button.save-template': 'Zapisz',
  'feed-template.cancelled': 'Niczego nie zmieniono.',
  'feed-template.expired': 'Ten podgląd ma godzinę. Użyj ponownie /feed edit.',
} as const;
