export const lists = {
  'page.of': 'strona {page, number} z {pages, number}',
  'nothing-yet': 'Nic tu jeszcze nie ma. Moderator może dodać feed.',
  'nothing-yet.moderator': 'Nic tu jeszcze nie ma. Dodaj feed: {command}',
  'since.24h': 'ostatnie 24 godziny',
  'since.7d': 'ostatnie 7 dni',
  'since.30d': 'ostatnie 30 dni',
} as const;
