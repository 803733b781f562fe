export const access = {
  'access.costly': 'Alleen moderators mogen dit hier gebruiken: deze server houdt wat veel kost voor hen.',
} as const;
