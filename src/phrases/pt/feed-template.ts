export const feedTemplate = {
  'feed-template.preview': '<b>Prévia: {feed}</b> em {channel}. Assim ficaria o artigo mais novo com o novo modelo.',
  'feed-template.preview-empty': '<b>{feed}</b> em {channel} ainda não tem artigos para mostrar o novo modelo.',
  'button.save-template': 'Salvar',
  'feed-template.cancelled': 'Nada foi alterado.',
  'feed-template.expired': 'Esta prévia tem uma hora. Use /feed edit de novo.',
} as const;
