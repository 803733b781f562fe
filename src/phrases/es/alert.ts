export const alert = {
  'alert.title': '{count, plural, one {# cosa necesita} other {# cosas necesitan}} a quien modera',
  'alert.reminder': '{count, plural, one {# cosa necesita} other {# cosas necesitan}} a quien modera: {command}',
  'alert.failing':
    '! <b>{feed}</b> falla desde hace {count, plural, one {un día} other {# días}}. {what} Nada que hacer mientras no dure una semana.',
  'alert.failing-step':
    '! <b>{feed}</b> falla desde hace {count, plural, one {un día} other {# días}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> ha desaparecido. {what} He dejado de preguntar. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> falló durante dos semanas y he dejado de preguntar. {what} → {add} con su dirección, o {remove}',
  'alert.moved': '✓ <b>{feed}</b> se ha mudado para siempre a {host}, y lo sigo allí. Nada que hacer.',
  'alert.held-back':
    '! <b>{feed}</b>: {count, plural, one {# artículo retenido} other {# artículos retenidos}}, porque publicó de golpe más que nunca. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# mensaje espera y sale} other {# mensajes esperan y salen}} en cuanto se conceda.',
  'alert.lost':
    '× {channel} ya no existe. {count, plural, one {# mensaje espera} other {# mensajes esperan}}. → {edit} con otro canal, o {remove}',
  'alert.more': '{count, number} más en {command}',
  'button.open-feeds': 'Abrir feeds',
} as const;
