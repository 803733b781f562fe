export const feedList = {
  'feed-list.empty': 'Todavía no hay ningún feed en este servidor: {command}',
  'feed-list.empty-channel': 'Todavía no hay ningún feed en {channel}: {command}',
  'feed-list.healthy': '{count, number} en orden',
  'feed-list.failing': 'con fallos: {count, number}',
  'feed-list.given-up': 'abandonados: {count, number}',
  'feed-list.held-back': 'retenidos: {count, number}',
  'feed-list.not-posted': 'sin publicar: {count, number}',
  'feed-list.problems-first': 'problemas primero',
  'feed-list.at-once': 'al momento',
  'feed-list.paused': 'en pausa: {count, number}',
  'feed-list.paused-by': 'en pausa por {person} {age}',
  'feed-list.choose': 'Elegir un feed: probar, cambiar, pausar, quitar',
  'feed-list.no-article': 'aún sin artículos',
  'feed-list.last-article': 'último artículo {age}',
  'feed-list.next-poll': 'próxima lectura {due}',
  'feed-list.failing-minutes': 'falla desde hace {count, plural, one {# minuto} other {# minutos}}',
  'feed-list.failing-hours': 'falla desde hace {count, plural, one {# hora} other {# horas}}',
  'feed-list.failing-days': 'falla desde hace {count, plural, one {# día} other {# días}}',
  'feed-list.given-up-since': 'abandonado {age}',
  'feed-list.gone': '{what} He dejado de preguntar. → {remove}, o {add} con su nueva dirección',
  'feed-list.stopped':
    '{what} Tras dos semanas así he dejado de preguntar. → {add} con su dirección para probar otra vez, o {remove}',
  'feed-list.wait': '{what} Espero y lo intento de nuevo {due}; por ahora no hay nada que hacer.',
  'feed-list.retry': '{what} Lo intento de nuevo {due}. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# artículo retenido} other {# artículos retenidos}}: ha publicado de golpe más que nunca.',
  'feed-list.in-line':
    '{count, plural, one {# publicación en espera} other {# publicaciones en espera}}, como mucho {cap, number} por hora. → {command} las reúne.',
  'feed-list.suspended':
    'No se publica nada: {reason}, desde {since}. {count, plural, one {# mensaje espera y saldrá} other {# mensajes esperan y saldrán}} en cuanto pueda escribir allí.',
  'feed-list.release': 'Liberar',
  'feed-list.drop': 'Descartar',
  'feed-list.release-of': 'Liberar los artículos de…',
  'feed-list.drop-of': 'Descartar los artículos de…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# artículo liberado} other {# artículos liberados}}.</b> Ya en {command}, y el próximo boletín puede elegir de ahí.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# artículo descartado} other {# artículos descartados}}.</b> No se muestran en ningún sitio ni vuelven.',
  'feed-list.none-held': 'Ya no hay nada retenido de este feed. → {command}',
} as const;
