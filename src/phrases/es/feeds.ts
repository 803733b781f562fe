export const feeds = {
  'feeds.count': '{count, plural, one {# feed} other {# feeds}}',
  'feed.added.digest': '✓ <b>{feed} va ahora a</b> {channel}, en el boletín. Primera lectura hecha, la próxima {due}.',
  'feed.added.live':
    '✓ <b>{feed} va ahora a</b> {channel}, al momento, como mucho {cap, number} por hora. Primera lectura hecha, la próxima {due}.',
  'feed.next-digest': 'Próximo boletín {due}',
  'feed.rest-in-digest': 'Lo demás va en el próximo boletín {due}',
  'feed.rest-waits': 'Lo demás espera su turno. → {command} lo reúne.',
  'feed.no-digest': '→ {channel} todavía no tiene boletín: {command}',
  'feed.there': '– <b>{feed}</b> ya va a {channel}.',
  'feed.there.digest': '– <b>{feed}</b> ya va a {channel}, en el boletín.',
  'feed.there.live': '– <b>{feed}</b> ya va a {channel}, al momento, como mucho {cap, number} por hora.',
  'feed.there.step': '→ Para cambiarlo, quítalo primero: {command}',
  'feed.back': '✓ <b>{feed}</b> vuelve a responder. Va a {channel} como antes.',
  'feed.which': '<b>{host} tiene {count, plural, one {# feed} other {# feeds}}.</b> ¿Cuál?',
  'feed.choose': 'Elegir un feed',
  'feed.none':
    '× <b>No hay ningún feed en {where}.</b> He mirado los enlaces de la página y las direcciones habituales.',
  'feed.none.step': '→ Prueba con la portada, o busca «RSS» al pie.',
  'feed.removed': '✓ <b>{feed}</b> ya no va a {channel}. Sus artículos se conservan.',
  'feed.removed-before': 'Este feed ya se había quitado.',
} as const;
