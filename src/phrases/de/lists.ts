export const lists = {
  'page.of': 'Seite {page, number} von {pages, number}',
  'nothing-yet': 'Hier gibt es noch nichts. Ein Moderator kann einen Feed hinzufügen.',
  'nothing-yet.moderator': 'Hier gibt es noch nichts. Füge einen Feed hinzu: {command}',
  'since.24h': 'die letzten 24 Stunden',
  'since.7d': 'die letzten 7 Tage',
  'since.30d': 'die letzten 30 Tage',
} as const;
