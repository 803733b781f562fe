export const access = {
  'access.costly': 'Qui solo i moderatori possono usarlo: questo server riserva a loro ciò che costa molto.',
  'access.no-channel': 'Qui non c’è questo canale.',
  'access.you-lack':
    'Ti mancano permessi in {channel}, quindi lì non pubblico nulla per te: {rights}. Scegli un altro canale.',
  'access.bot-lacks': 'Non posso pubblicare in {channel}. Manca: {rights}. Concedilo lì, poi usa di nuovo il comando.',
  'access.explicit':
    'Questo feed dice di essere per adulti, e {channel} è aperto a tutte le età. Scegli un canale con limiti d’età.',
  'access.right.view': 'Visualizza canale',
  'access.right.send': 'Invia messaggi',
  'access.right.send-in-threads': 'Invia messaggi nei thread',
  'access.right.embed-links': 'Incorpora link',
  'mistake.person': '{name} deve essere una persona.',
  'mistake.nothing-to-set': 'Nulla da cambiare. Aggiungi un’impostazione, per esempio cap:6. /settings show le elenca.',
} as const;
