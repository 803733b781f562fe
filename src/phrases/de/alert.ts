export const alert = {
  'alert.title': '{count, plural, one {# Sache braucht} other {# Sachen brauchen}} die Moderation',
  'alert.reminder': '{count, plural, one {# Sache braucht} other {# Sachen brauchen}} die Moderation: {command}',
  'alert.failing':
    '! <b>{feed}</b> scheitert seit {count, plural, one {einem Tag} other {# Tagen}}. {what} Nichts zu tun, solange es keine Woche dauert.',
  'alert.failing-step':
    '! <b>{feed}</b> scheitert seit {count, plural, one {einem Tag} other {# Tagen}}. {what} → {step}',
  'alert.gone': '× <b>{feed}</b> gibt es nicht mehr. {what} Ich frage nicht mehr. → {remove}',
  'alert.given-up':
    '× <b>{feed}</b> ist zwei Wochen lang gescheitert, und ich frage nicht mehr. {what} → {add} mit seiner Adresse, oder {remove}',
  'alert.moved': '✓ <b>{feed}</b> ist für immer nach {host} umgezogen, und ich folge ihm dort. Nichts zu tun.',
  'alert.held-back':
    '! <b>{feed}</b>: {count, plural, one {# Artikel} other {# Artikel}} zurückgehalten, weil auf einmal mehr kam als je zuvor. → {command}',
  'alert.closed':
    '! {channel}: {reason}. {count, plural, one {# Beitrag wartet und kommt} other {# Beiträge warten und kommen}}, sobald ich darf.',
  'alert.lost':
    '× {channel} gibt es nicht mehr. {count, plural, one {# Beitrag wartet} other {# Beiträge warten}} darauf. → {edit} mit einem anderen Kanal, oder {remove}',
  'alert.more': '{count, number} weitere in {command}',
  'button.open-feeds': 'Feeds öffnen',
} as const;
