export const access = {
  'access.costly': 'Ici, seuls les modérateurs peuvent utiliser cela : ce serveur leur réserve ce qui coûte cher.',
} as const;
