export const feedTemplate = {
  'feed-template.preview':
    '<b>Vorschau: {feed}</b> in {channel}. So sähe sein neuester Artikel mit der neuen Vorlage aus.',
  'feed-template.preview-empty':
    '<b>{feed}</b> in {channel} hat noch keinen Artikel, an dem sich die neue Vorlage zeigen ließe.',
  'button.save-template': 'Speichern',
  'feed-template.cancelled': 'Nichts wurde geändert.',
  'feed-template.expired': 'Diese Vorschau ist eine Stunde alt. Verwende noch einmal /feed edit.',
} as const;
