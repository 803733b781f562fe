export const search = {
  'search.query': '«{query}»',
  'search.best-first': 'los mejores primero',
  'search.none': 'Ningún artículo coincide con «{query}».',
  'search.still-reading':
    'Todavía estoy leyendo artículos y algunos aún no se encuentran: vuelve a preguntar en unos minutos.',
  'search.instead': 'Buscar «{query}»',
} as const;
