export const controls = {
  'button.undo': 'Rückgängig',
  'button.back': 'Zurück',
  'button.next': 'Weiter',
  'button.cancel': 'Abbrechen',
  'undo.nothing': 'Es gibt nichts zurückzunehmen.',
  fault:
    'Bei mir ist etwas schiefgegangen. Nichts wurde geändert. Versuche es in einer Minute wieder; bleibt es dabei, sag dem Betreiber: {code}.',
} as const;
