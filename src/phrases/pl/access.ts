export const access = {
  'access.costly': 'Tylko moderatorzy mogą tu tego używać: ten serwer zastrzega dla nich to, co dużo kosztuje.',
} as const;
