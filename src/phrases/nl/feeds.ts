export const feeds = {
  'feeds.count': '{count, plural, one {# feed} other {# feeds}}',
  'feed.added.digest':
    '✓ <b>{feed} gaat nu naar</b> {channel}, in het overzicht. Voor het eerst gelezen, opnieuw {due}.',
  'feed.added.live':
    '✓ <b>{feed} gaat nu naar</b> {channel}, meteen, hooguit {cap, number} per uur. Voor het eerst gelezen, opnieuw {due}.',
  'feed.next-digest': 'Volgende overzicht {due}',
  'feed.rest-in-digest': 'De rest staat in het volgende overzicht {due}',
  'feed.rest-waits': 'De rest wacht op zijn beurt. → {command} brengt het samen.',
  'feed.no-digest': '→ {channel} heeft nog geen overzicht: {command}',
  'feed.there': '– <b>{feed}</b> gaat al naar {channel}.',
  'feed.there.digest': '– <b>{feed}</b> gaat al naar {channel}, in het overzicht.',
  'feed.there.live': '– <b>{feed}</b> gaat al naar {channel}, meteen, hooguit {cap, number} per uur.',
  'feed.there.step': '→ Om dat te wijzigen, verwijder hem eerst: {command}',
  'feed.back': '✓ <b>{feed}</b> antwoordt weer. Hij gaat naar {channel} zoals eerst.',
  'feed.which': '<b>{host} heeft {count, plural, one {# feed} other {# feeds}}.</b> Welke?',
  'feed.choose': 'Kies een feed',
  'feed.none': '× <b>Op {where} is geen feed.</b> Ik heb de links van de pagina en de gebruikelijke adressen bekeken.',
  'feed.none.step': '→ Probeer de voorpagina, of zoek onderaan naar “RSS”.',
  'feed.removed': '✓ <b>{feed}</b> gaat niet meer naar {channel}. De artikelen blijven bewaard.',
  'feed.removed-before': 'Deze feed is al verwijderd.',
} as const;
