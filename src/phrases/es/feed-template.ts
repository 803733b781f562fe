export const feedTemplate = {
  'feed-template.preview':
    '<b>Vista previa: {feed}</b> en {channel}. Así se vería su artículo más reciente con la nueva plantilla.',
  'feed-template.preview-empty':
    '<b>{feed}</b> en {channel} todavía no tiene artículos con que mostrar la nueva plantilla.',
  'button.save-template': 'Guardar',
  'feed-template.cancelled': 'No se ha cambiado nada.',
  'feed-template.expired': 'Esta vista previa tiene una hora. Usa otra vez /feed edit.',
} as const;
