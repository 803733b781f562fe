export const access = {
  'access.costly': 'Aqui só os moderadores podem usar isto: este servidor reserva para eles o que custa muito.',
  'access.no-channel': 'Não existe esse canal aqui.',
  'access.you-lack':
    'Faltam permissões suas em {channel}, então não publico nada lá por você: {rights}. Escolha outro canal.',
  'access.bot-lacks': 'Não posso publicar em {channel}. Falta: {rights}. Conceda lá e use o comando de novo.',
  'access.explicit':
    'Este feed diz que é para adultos, e {channel} é aberto a todas as idades. Escolha um canal com restrição de idade.',
  'access.right.view': 'Ver canal',
  'access.right.send': 'Enviar mensagens',
  'access.right.send-in-threads': 'Enviar mensagens em tópicos',
  'access.right.embed-links': 'Inserir links',
  'mistake.person': '{name} deve ser uma pessoa.',
  'mistake.nothing-to-set': 'Nada a mudar. Adicione uma configuração, por exemplo cap:6. /settings show mostra todas.',
} as const;
