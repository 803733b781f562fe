export const access = {
  'access.costly': 'Aquí solo los moderadores pueden usar esto: este servidor les reserva lo que cuesta mucho.',
} as const;
