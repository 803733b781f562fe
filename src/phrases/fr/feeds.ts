export const feeds = {
  'feeds.count': '{count, plural, one {# flux} other {# flux}}',
  'feed.added.digest':
    '✓ <b>{feed} va maintenant dans</b> {channel}, dans la revue. Première lecture faite, prochaine {due}.',
  'feed.added.live':
    '✓ <b>{feed} va maintenant dans</b> {channel}, tout de suite, au plus {cap, number} par heure. Première lecture faite, prochaine {due}.',
  'feed.next-digest': 'Prochaine revue {due}',
  'feed.rest-in-digest': 'Le reste est dans la prochaine revue {due}',
  'feed.rest-waits': 'Le reste attend son tour. → {command} le réunit.',
  'feed.no-digest': '→ {channel} n’a pas encore de revue : {command}',
  'feed.there': '– <b>{feed}</b> va déjà dans {channel}.',
  'feed.there.digest': '– <b>{feed}</b> va déjà dans {channel}, dans la revue.',
  'feed.there.live': '– <b>{feed}</b> va déjà dans {channel}, tout de suite, au plus {cap, number} par heure.',
  'feed.there.step': '→ Pour changer cela, retire-le d’abord : {command}',
  'feed.back': '✓ <b>{feed}</b> répond de nouveau. Il va dans {channel} comme avant.',
  'feed.which': '<b>{host} a {count, plural, one {# flux} other {# flux}}.</b> Lequel ?',
  'feed.choose': 'Choisir un flux',
  'feed.none':
    '× <b>Il n’y a pas de flux à {where}.</b> J’ai cherché dans les liens de la page et aux adresses habituelles.',
  'feed.none.step': '→ Essaie la page d’accueil, ou cherche « RSS » tout en bas.',
  'feed.removed': '✓ <b>{feed}</b> ne va plus dans {channel}. Ses articles sont conservés.',
  'feed.removed-before': 'Ce flux a déjà été retiré.',
} as const;
