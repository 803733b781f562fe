export const access = {
  'access.costly': 'Ici, seuls les modérateurs peuvent utiliser cela : ce serveur leur réserve ce qui coûte cher.',
  'access.no-channel': 'Ce salon n’existe pas ici.',
  'access.you-lack':
    'Il te manque des droits dans {channel}, donc je n’y publie rien pour toi : {rights}. Choisis un autre salon.',
  'access.bot-lacks':
    'Je n’ai pas le droit de publier dans {channel}. Il manque : {rights}. Accorde-le là-bas, puis relance la commande.',
  'access.explicit':
    'Ce flux se dit réservé aux adultes, et {channel} est ouvert à tous les âges. Choisis un salon soumis à une limite d’âge.',
  'access.right.view': 'Voir le salon',
  'access.right.send': 'Envoyer des messages',
  'access.right.send-in-threads': 'Envoyer des messages dans les fils',
  'access.right.embed-links': 'Intégrer des liens',
  'mistake.person': '{name} doit être une personne.',
  'mistake.nothing-to-set': 'Rien à changer. Ajoute un réglage, par exemple cap:6. /settings show les liste.',
} as const;
