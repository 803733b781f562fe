export const welcome = {
  'welcome.title': 'Nutshell lit les nouvelles pour ce serveur',
  'welcome.what':
    'Il suit des flux, garde leurs articles et publie une revue dans les phrases mêmes des éditeurs. Il n’en écrit aucune.',
  'welcome.for-moderators': 'Pour la modération : trois commandes jusqu’à la première revue',
  'welcome.feed': '1. {command} avec l’adresse d’un site d’actualité',
  'welcome.digest': '2. {command} avec une heure, comme 08:00, et ton fuseau horaire',
  'welcome.now': '3. {command}',
  'welcome.for-everyone':
    '<b>Pour tout le monde</b> : {latest} {search} {ask}, et « {links} » dans le menu Applications de chaque message.',
  'welcome.back':
    'Content de vous revoir. {feeds, plural, one {# flux} other {# flux}} et {digests, plural, one {# revue} other {# revues}} : tout est comme vous l’aviez laissé.',
} as const;
