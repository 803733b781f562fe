export const access = {
  'access.costly': 'Aqui só os moderadores podem usar isto: este servidor reserva para eles o que custa muito.',
} as const;
