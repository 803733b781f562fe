export const access = {
  'access.costly': 'Aquí solo los moderadores pueden usar esto: este servidor les reserva lo que cuesta mucho.',
  'access.no-channel': 'Aquí no existe ese canal.',
  'access.you-lack':
    'Te faltan permisos en {channel}, así que no publico nada allí por ti: {rights}. Elige otro canal.',
  'access.bot-lacks': 'No puedo publicar en {channel}. Falta: {rights}. Concédelo allí y usa el comando otra vez.',
  'access.explicit':
    'Este feed dice que es para adultos, y {channel} está abierto a todas las edades. Elige un canal con restricción de edad.',
  'access.right.view': 'Ver canal',
  'access.right.send': 'Enviar mensajes',
  'access.right.send-in-threads': 'Enviar mensajes en hilos',
  'access.right.embed-links': 'Insertar enlaces',
  'mistake.person': '{name} debe ser una persona.',
  'mistake.nothing-to-set': 'Nada que cambiar. Añade un ajuste, por ejemplo cap:6. /settings show los muestra.',
} as const;
