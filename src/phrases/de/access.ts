export const access = {
  'access.costly': 'Das dürfen hier nur Moderatoren: Dieser Server behält ihnen vor, was viel kostet.',
} as const;
