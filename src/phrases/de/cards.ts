export const cards = {
  share: 'Teilen',
  'share.done': 'Geteilt',
  'share.by': 'Geteilt von {person} aus {command}',
  'share.not-allowed': 'Du darfst in diesem Kanal selbst nicht schreiben, darum teile ich hier nichts für dich.',
  'share.unsure': 'Discord hat das nicht bestätigt. Sieh nach, ob es im Kanal steht, bevor du es noch einmal teilst.',
} as const;
