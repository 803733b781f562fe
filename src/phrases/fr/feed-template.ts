export const feedTemplate = {
  'feed-template.preview': '<b>Aperçu : {feed}</b> dans {channel}. Voici son dernier article avec le nouveau modèle.',
  'feed-template.preview-empty':
    '<b>{feed}</b> dans {channel} n’a pas encore d’article pour montrer le nouveau modèle.',
  'button.save-template': 'Enregistrer',
  'feed-template.cancelled': 'Rien n’a été modifié.',
  'feed-template.expired': 'Cet aperçu date d’une heure. Utilise de nouveau /feed edit.',
} as const;
