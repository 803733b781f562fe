export const feedAdd = {
  'feed-add.preview': '<b>Vorschau: {feed}</b> in {channel}. So würde sein neuester Artikel aussehen.',
  'feed-add.preview-empty': '<b>Vorschau: {feed}</b> in {channel}. Er hat noch keinen Artikel.',
  'feed-add.newest': '{count, plural, one {# Artikel} other {# Artikel}}, der neueste {age}.',
  'feed-add.past':
    'Was schon da ist, wird nicht einzeln gesendet; der erste Überblick kann die letzten 24 Stunden davon aufnehmen.',
  'feed-add.mode.choose': 'Wie er kommt',
  'feed-add.mode.digest': 'Im Überblick (empfohlen)',
  'feed-add.mode.live': 'Sofort, höchstens {cap, number} pro Stunde',
  'button.add-feed': 'Feed hinzufügen',
  'button.another-address': 'Andere Adresse versuchen',
  'feed-add.expired': 'Diese Vorschau ist eine Stunde alt. Verwende noch einmal /feed add.',
  'feed-add.full':
    '× <b>Dieser Server folgt {count, plural, one {# Feed} other {# Feeds}}, mehr darf er nicht.</b> → Entferne erst einen: {command}',
  'feed-add.form.title': 'Andere Adresse',
  'feed-add.form.label': 'Die Adresse eines Feeds oder einer Website',
  'feed-add.form.hint': 'Etwa harbourpost.example',
} as const;
