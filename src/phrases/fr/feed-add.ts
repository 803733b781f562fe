export const feedAdd = {
  'feed-add.preview': '<b>Aperçu : {feed}</b> dans {channel}. Voici son dernier article tel qu’il apparaîtrait.',
  'feed-add.preview-empty': '<b>Aperçu : {feed}</b> dans {channel}. Il n’a pas encore d’article.',
  'feed-add.newest': '{count, plural, one {# article} other {# articles}}, le plus récent {age}.',
  'feed-add.past':
    'Ceux qui sont déjà là ne sont pas envoyés un à un ; la première revue peut puiser dans leurs dernières 24 heures.',
  'feed-add.mode.choose': 'Comment il arrive',
  'feed-add.mode.digest': 'Dans la revue (conseillé)',
  'feed-add.mode.live': 'Tout de suite, au plus {cap, number} par heure',
  'button.add-feed': 'Ajouter le flux',
  'button.another-address': 'Essayer une autre adresse',
  'feed-add.expired': 'Cet aperçu date d’une heure. Utilise de nouveau /feed add.',
  'feed-add.full':
    '× <b>Ce serveur suit {count, plural, one {# flux} other {# flux}}, c’est le maximum.</b> → Retires-en un d’abord : {command}',
  'feed-add.form.title': 'Autre adresse',
  'feed-add.form.label': 'L’adresse d’un flux ou d’un site',
  'feed-add.form.hint': 'Par exemple harbourpost.example',
} as const;
