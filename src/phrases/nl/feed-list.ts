export const feedList = {
  'feed-list.empty': 'In deze server is nog geen feed: {command}',
  'feed-list.empty-channel': 'In {channel} is nog geen feed: {command}',
  'feed-list.healthy': '{count, number} in orde',
  'feed-list.failing': '{count, number} met storing',
  'feed-list.given-up': '{count, number} opgegeven',
  'feed-list.held-back': '{count, number} achtergehouden',
  'feed-list.not-posted': '{count, number} niet geplaatst',
  'feed-list.problems-first': 'problemen eerst',
  'feed-list.at-once': 'meteen',
  'feed-list.paused': '{count, number} gepauzeerd',
  'feed-list.paused-by': 'gepauzeerd door {person} {age}',
  'feed-list.choose': 'Kies een feed: testen, wijzigen, pauzeren, weg',
  'feed-list.no-article': 'nog geen artikel',
  'feed-list.last-article': 'laatste artikel {age}',
  'feed-list.next-poll': 'wordt {due} weer gelezen',
  'feed-list.failing-minutes': 'storing sinds {count, plural, one {# minuut} other {# minuten}}',
  'feed-list.failing-hours': 'storing sinds {count, plural, one {# uur} other {# uur}}',
  'feed-list.failing-days': 'storing sinds {count, plural, one {# dag} other {# dagen}}',
  'feed-list.given-up-since': 'opgegeven {age}',
  'feed-list.gone': '{what} Ik vraag er niet meer naar. → {remove}, of {add} met het nieuwe adres',
  'feed-list.stopped':
    '{what} Na twee weken vraag ik er niet meer naar. → {add} met het adres om het opnieuw te proberen, of {remove}',
  'feed-list.wait': '{what} Ik wacht en probeer het {due} opnieuw; nu is er niets te doen.',
  'feed-list.retry': '{what} Ik probeer het {due} opnieuw. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# artikel} other {# artikelen}} achtergehouden: de feed bracht er meer in één keer dan ooit.',
  'feed-list.in-line':
    '{count, plural, one {# bericht wacht} other {# berichten wachten}}, hooguit {cap, number} per uur. → {command} brengt ze samen.',
  'feed-list.suspended':
    'Er wordt niets geplaatst: {reason}, sinds {since}. {count, plural, one {# bericht wacht en gaat} other {# berichten wachten en gaan}} weg zodra ik daar kan schrijven.',
  'feed-list.release': 'Vrijgeven',
  'feed-list.drop': 'Weggooien',
  'feed-list.release-of': 'Geef artikelen vrij van…',
  'feed-list.drop-of': 'Gooi artikelen weg van…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# artikel} other {# artikelen}} vrijgegeven.</b> Nu in {command}, en het volgende overzicht kan eruit kiezen.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# artikel} other {# artikelen}} weggegooid.</b> Nergens te zien, en ze komen niet terug.',
  'feed-list.none-held': 'Van deze feed wordt niets meer achtergehouden. → {command}',
} as const;
