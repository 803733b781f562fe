export const cards = {
  share: 'Delen',
  'share.done': 'Gedeeld',
  'share.by': 'Gedeeld door {person} uit {command}',
  'share.not-allowed': 'Je mag zelf niet in dit kanaal schrijven, dus deel ik hier niets voor je.',
  'share.unsure': 'Discord heeft dat niet bevestigd. Kijk of het in het kanaal staat voordat je het opnieuw deelt.',
} as const;
