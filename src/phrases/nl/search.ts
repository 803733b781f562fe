export const search = {
  'search.query': '“{query}”',
  'search.best-first': 'beste eerst',
  'search.none': 'Geen artikel past bij “{query}”.',
  'search.still-reading':
    'Ik lees nog artikelen in, dus sommige worden nog niet gevonden: vraag het over een paar minuten opnieuw.',
  'search.instead': 'Zoek “{query}”',
} as const;
