export const alert = {
  'alert.title': '{count, plural, one {# zaak vraagt} other {# zaken vragen}} een moderator',
  'alert.reminder': '{count, plural, one {# zaak vraagt} other {# zaken vragen}} een moderator: {command}',
  'alert.failing':
    '! <b>{feed}</b> faalt al {count, plural, one {een dag} other {# dagen}}. {what} Niets te doen zolang het geen week duurt.',
  'alert.failing-step': '! <b>{feed}</b> faalt al {count, plural, one {een dag} other {# dagen}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> is voorgoed weg. {what} Ik vraag er niet meer om. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> faalde twee weken lang, en ik vraag er niet meer om. {what} → {add} met het adres, of {remove}',
  'alert.moved': '✓ <b>{feed}</b> is voorgoed verhuisd naar {host}, en ik volg het daar. Niets te doen.',
  'alert.held-back':
    '! <b>{feed}</b>: {count, plural, one {# artikel} other {# artikelen}} achtergehouden, omdat er ineens meer kwam dan ooit. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# bericht wacht en gaat} other {# berichten wachten en gaan}} uit zodra het mag.',
  'alert.lost':
    '× {channel} is weg. {count, plural, one {# bericht wacht} other {# berichten wachten}} erop. → {edit} met een ander kanaal, of {remove}',
  'alert.more': 'nog {count, number} in {command}',
  'button.open-feeds': 'Feeds openen',
} as const;
