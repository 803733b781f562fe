export const lists = {
  'page.of': 'pagina {page, number} van {pages, number}',
  'nothing-yet': 'Hier is nog niets. Een moderator kan een feed toevoegen.',
  'nothing-yet.moderator': 'Hier is nog niets. Voeg een feed toe: {command}',
  'since.24h': 'de laatste 24 uur',
  'since.7d': 'de laatste 7 dagen',
  'since.30d': 'de laatste 30 dagen',
} as const;
