export const access = {
  'access.costly': 'Das dürfen hier nur Moderatoren: Dieser Server behält ihnen vor, was viel kostet.',
  'access.no-channel': 'Diesen Kanal gibt es hier nicht.',
  'access.you-lack':
    'Dir fehlen Rechte in {channel}, darum poste ich dort nichts für dich: {rights}. Nimm einen anderen Kanal.',
  'access.bot-lacks':
    'In {channel} darf ich nicht posten. Es fehlt: {rights}. Erteile es dort und nutze den Befehl noch einmal.',
  'access.explicit':
    'Dieser Feed ist nach eigener Angabe nur für Erwachsene, und {channel} hat keine Altersbeschränkung. Wähle einen Kanal, der eine hat.',
  'access.right.view': 'Kanal anzeigen',
  'access.right.send': 'Nachrichten senden',
  'access.right.send-in-threads': 'Nachrichten in Threads senden',
  'access.right.embed-links': 'Links einbetten',
  'mistake.person': '{name} muss eine Person sein.',
  'mistake.nothing-to-set': 'Nichts zu ändern. Gib eine Einstellung an, etwa cap:6. /settings show zeigt alle.',
} as const;
