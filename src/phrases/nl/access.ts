export const access = {
  'access.costly': 'Alleen moderators mogen dit hier gebruiken: deze server houdt wat veel kost voor hen.',
  'access.no-channel': 'Dit kanaal bestaat hier niet.',
  'access.you-lack': 'Je mist rechten in {channel}, dus ik plaats daar niets voor je: {rights}. Kies een ander kanaal.',
  'access.bot-lacks':
    'Ik mag niet plaatsen in {channel}. Er ontbreekt: {rights}. Geef dat daar en gebruik het commando opnieuw.',
  'access.explicit':
    'Deze feed zegt dat hij voor volwassenen is, en {channel} is open voor alle leeftijden. Kies een kanaal met een leeftijdsgrens.',
  'access.right.view': 'Kanaal bekijken',
  'access.right.send': 'Berichten verzenden',
  'access.right.send-in-threads': 'Berichten verzenden in threads',
  'access.right.embed-links': 'Links insluiten',
  'mistake.person': '{name} moet een persoon zijn.',
  'mistake.nothing-to-set': 'Niets te veranderen. Voeg een instelling toe, zoals cap:6. /settings show toont ze.',
} as const;
