export const access = {
  'access.costly': 'Qui solo i moderatori possono usarlo: questo server riserva a loro ciò che costa molto.',
} as const;
