export const cards = {
  share: 'Udostępnij',
  'share.done': 'Udostępniono',
  'share.by': 'Udostępnia {person} z {command}',
  'share.not-allowed': 'Nie możesz pisać na tym kanale, więc niczego tu za Ciebie nie udostępniam.',
  'share.unsure': 'Discord tego nie potwierdził. Sprawdź, czy jest na kanale, zanim udostępnisz ponownie.',
} as const;
