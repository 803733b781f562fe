export const trending = {
  'trending.title': 'Tendances',
  'trending.topics': 'Noms et thèmes',
  'trending.rise': '{ratio, number} fois plus qu’avant',
  'trending.compared': '{now, plural, one {# article} other {# articles}} {last}, contre {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# article} other {# articles}} {last}, contre un sur {every, number} de {before, number} {earlier}',
  'trending.last.day': 'du dernier jour',
  'trending.last.week': 'de la dernière semaine',
  'trending.last.month': 'du dernier mois',
  'trending.last.hours': '{count, plural, one {de la dernière heure} other {des # dernières heures}}',
  'trending.last.days': '{count, plural, one {du dernier jour} other {des # derniers jours}}',
  'trending.earlier.day': '{count, plural, one {du jour précédent} other {des # jours précédents}}',
  'trending.earlier.week': '{count, plural, one {de la semaine précédente} other {des # semaines précédentes}}',
  'trending.earlier.month': '{count, plural, one {du mois précédent} other {des # mois précédents}}',
  'trending.earlier.hours': '{count, plural, one {de l’heure précédente} other {des # heures précédentes}}',
  'trending.earlier.days': '{count, plural, one {du jour précédent} other {des # jours précédents}}',
  'trending.not-compared': 'La comparaison n’a pas pu se faire à l’instant. → Réessaie dans une minute.',
  'trending.none-came':
    'Aucune tendance : aucun article n’est venu en {period, select, day {un jour} week {une semaine} other {un mois}}.',
  'trending.quiet': 'Aucune tendance : aucun sujet ni nom n’est dans bien plus d’articles qu’avant.',
  'trending.too-early':
    'Je ne peux pas encore dire ce qui monte : il me faut {count, plural, other {# {period, select, day {jours} week {semaines} other {mois}}}} avant, aussi remplis que maintenant.',
  'trending.chart':
    '{unit, select, hour {Articles par heure, au plus {most, number}} other {Articles par jour, au plus {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# article} other {# articles}}, {sources, plural, one {# source} other {# sources}} · {ratio, number} fois plus qu’avant',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {il y a # heure} other {il y a # heures}}} other {{count, plural, one {il y a # jour} other {il y a # jours}}}}',
  'trending.now': 'maintenant',
} as const;
