export const feedAdd = {
  'feed-add.preview': '<b>Voorbeeld: {feed}</b> in {channel}. Zo zou het nieuwste artikel eruitzien.',
  'feed-add.preview-empty': '<b>Voorbeeld: {feed}</b> in {channel}. Hij heeft nog geen artikel.',
  'feed-add.newest': '{count, plural, one {# artikel} other {# artikelen}}, het nieuwste {age}.',
  'feed-add.past':
    'Wat er al is, wordt niet één voor één geplaatst; het eerste overzicht kan putten uit de laatste 24 uur daarvan.',
  'feed-add.mode.choose': 'Hoe hij komt',
  'feed-add.mode.digest': 'In het overzicht (aanbevolen)',
  'feed-add.mode.live': 'Meteen, hooguit {cap, number} per uur',
  'button.add-feed': 'Feed toevoegen',
  'button.another-address': 'Probeer een ander adres',
  'feed-add.expired': 'Dit voorbeeld is een uur oud. Gebruik /feed add opnieuw.',
  'feed-add.full':
    '× <b>Deze server volgt {count, plural, one {# feed} other {# feeds}}, meer mag niet.</b> → Verwijder er eerst een: {command}',
  'feed-add.form.title': 'Ander adres',
  'feed-add.form.label': 'Het adres van een feed of van een site',
  'feed-add.form.hint': 'Bijvoorbeeld harbourpost.example',
} as const;
