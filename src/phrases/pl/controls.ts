export const controls = {
  'button.undo': 'Cofnij',
  'button.back': 'Wstecz',
  'button.next': 'Dalej',
  'button.cancel': 'Anuluj',
  'undo.nothing': 'Nie ma czego cofnąć.',
  fault:
    'Coś poszło nie tak po mojej stronie. Nic nie zostało zmienione. Spróbuj ponownie za minutę; jeśli to nie minie, podaj operatorowi kod: {code}.',
} as const;
