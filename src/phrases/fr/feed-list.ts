export const feedList = {
  'feed-list.empty': 'Pas encore de flux sur ce serveur : {command}',
  'feed-list.empty-channel': 'Pas encore de flux dans {channel} : {command}',
  'feed-list.healthy': '{count, number} en ordre',
  'feed-list.failing': '{count, number} en échec',
  'feed-list.given-up': 'abandonnés : {count, number}',
  'feed-list.held-back': 'retenus : {count, number}',
  'feed-list.not-posted': 'non publiés : {count, number}',
  'feed-list.problems-first': 'problèmes d’abord',
  'feed-list.at-once': 'tout de suite',
  'feed-list.paused': 'en pause : {count, number}',
  'feed-list.paused-by': 'mis en pause par {person} {age}',
  'feed-list.choose': 'Choisir un flux : tester, modifier, suspendre, retirer',
  'feed-list.no-article': 'pas encore d’article',
  'feed-list.last-article': 'dernier article {age}',
  'feed-list.next-poll': 'prochaine lecture {due}',
  'feed-list.failing-minutes': 'en échec depuis {count, plural, one {# minute} other {# minutes}}',
  'feed-list.failing-hours': 'en échec depuis {count, plural, one {# heure} other {# heures}}',
  'feed-list.failing-days': 'en échec depuis {count, plural, one {# jour} other {# jours}}',
  'feed-list.given-up-since': 'abandonné {age}',
  'feed-list.gone': '{what} Je ne demande plus. → {remove}, ou {add} avec sa nouvelle adresse',
  'feed-list.stopped':
    '{what} Après deux semaines, je ne demande plus. → {add} avec son adresse pour réessayer, ou {remove}',
  'feed-list.wait': '{what} J’attends et je réessaie {due} ; rien à faire pour l’instant.',
  'feed-list.retry': '{what} Je réessaie {due}. → {step}',
  'feed-list.articles-held':
    '{count, plural, one {# article retenu} other {# articles retenus}} : il en a publié plus d’un coup que jamais.',
  'feed-list.in-line':
    '{count, plural, one {# publication attend} other {# publications attendent}}, au plus {cap, number} par heure. → {command} les réunit.',
  'feed-list.suspended':
    'Rien n’est publié : {reason}, depuis {since}. {count, plural, one {# message attend et partira} other {# messages attendent et partiront}} dès que je pourrai y écrire.',
  'feed-list.release': 'Libérer',
  'feed-list.drop': 'Écarter',
  'feed-list.release-of': 'Libérer les articles de…',
  'feed-list.drop-of': 'Écarter les articles de…',
  'feed-list.released':
    '✓ <b>{count, plural, one {# article libéré} other {# articles libérés}}.</b> Maintenant dans {command}, et la prochaine revue peut y puiser.',
  'feed-list.dropped':
    '✓ <b>{count, plural, one {# article écarté} other {# articles écartés}}.</b> Affichés nulle part, et ils ne reviennent pas.',
  'feed-list.none-held': 'Plus rien de ce flux n’est retenu. → {command}',
} as const;
