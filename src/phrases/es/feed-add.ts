export const feedAdd = {
  'feed-add.preview': '<b>Vista previa: {feed}</b> en {channel}. Así se vería su artículo más reciente.',
  'feed-add.preview-empty': '<b>Vista previa: {feed}</b> en {channel}. Todavía no tiene artículos.',
  'feed-add.newest': '{count, plural, one {# artículo} other {# artículos}}, el más reciente {age}.',
  'feed-add.past': 'Los que ya están no se publican uno a uno; el primer boletín puede tomar de sus últimas 24 horas.',
  'feed-add.mode.choose': 'Cómo llega',
  'feed-add.mode.digest': 'En el boletín (recomendado)',
  'feed-add.mode.live': 'Al momento, como mucho {cap, number} por hora',
  'button.add-feed': 'Añadir el feed',
  'button.another-address': 'Probar otra dirección',
  'feed-add.expired': 'Esta vista previa tiene una hora. Usa otra vez /feed add.',
  'feed-add.full':
    '× <b>Este servidor sigue {count, plural, one {# feed} other {# feeds}}, que es el máximo.</b> → Quita uno primero: {command}',
  'feed-add.form.title': 'Otra dirección',
  'feed-add.form.label': 'La dirección de un feed o de un sitio',
  'feed-add.form.hint': 'Por ejemplo harbourpost.example',
} as const;
