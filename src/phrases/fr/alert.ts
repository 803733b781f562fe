export const alert = {
  'alert.title': '{count, plural, one {# chose demande} other {# choses demandent}} la modération',
  'alert.reminder': '{count, plural, one {# chose demande} other {# choses demandent}} la modération : {command}',
  'alert.failing':
    '! <b>{feed}</b> échoue depuis {count, plural, one {un jour} other {# jours}}. {what} Rien à faire tant que cela ne dure pas une semaine.',
  'alert.failing-step': '! <b>{feed}</b> échoue depuis {count, plural, one {un jour} other {# jours}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> a disparu pour de bon. {what} Je ne demande plus. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> a échoué pendant deux semaines, et je ne demande plus. {what} → {add} avec son adresse, ou {remove}',
  'alert.moved': '✓ <b>{feed}</b> a déménagé pour de bon à {host}, et je le suis là-bas. Rien à faire.',
  'alert.held-back':
    '! <b>{feed}</b> : {count, plural, one {# article retenu} other {# articles retenus}}, parce qu’il a publié d’un coup plus que jamais. → {command}',
  'alert.closed':
    '! {channel} : {reason}. {count, plural, one {# message attend et part} other {# messages attendent et partent}} dès que je le peux.',
  'alert.lost':
    '× {channel} a disparu. {count, plural, one {# message attend} other {# messages attendent}}. → {edit} avec un autre salon, ou {remove}',
  'alert.more': '{count, number} de plus dans {command}',
  'button.open-feeds': 'Ouvrir les flux',
} as const;
