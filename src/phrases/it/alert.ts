export const alert = {
  'alert.title': '{count, plural, one {# cosa richiede} other {# cose richiedono}} chi modera',
  'alert.reminder': '{count, plural, one {# cosa richiede} other {# cose richiedono}} chi modera: {command}',
  'alert.failing':
    '! <b>{feed}</b> non va da {count, plural, one {un giorno} other {# giorni}}. {what} Niente da fare finché non dura una settimana.',
  'alert.failing-step': '! <b>{feed}</b> non va da {count, plural, one {un giorno} other {# giorni}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> non esiste più. {what} Ho smesso di chiedere. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> non è andato per due settimane, e ho smesso di chiedere. {what} → {add} con il suo indirizzo, o {remove}',
  'alert.moved': '✓ <b>{feed}</b> si è trasferito per sempre su {host}, e lo seguo lì. Niente da fare.',
  'alert.held-back':
    '! <b>{feed}</b>: {count, plural, one {# articolo trattenuto} other {# articoli trattenuti}}, perché ha pubblicato tutto insieme più che mai. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# messaggio aspetta e parte} other {# messaggi aspettano e partono}} appena viene concesso.',
  'alert.lost':
    '× {channel} non esiste più. {count, plural, one {# messaggio aspetta} other {# messaggi aspettano}}. → {edit} con un altro canale, o {remove}',
  'alert.more': 'altre {count, number} in {command}',
  'button.open-feeds': 'Apri i feed',
} as const;
