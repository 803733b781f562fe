export const trending = {
  'trending.title': 'Im Kommen',
  'trending.topics': 'Namen und Themen',
  'trending.rise': '{ratio, number}-mal so viel wie vorher',
  'trending.compared':
    '{now, plural, one {# Artikel} other {# Artikel}} {last}, verglichen mit {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# Artikel} other {# Artikel}} {last}, verglichen mit jedem {every, number}. von {before, number} {earlier}',
  'trending.last.day': 'des letzten Tages',
  'trending.last.week': 'der letzten Woche',
  'trending.last.month': 'des letzten Monats',
  'trending.last.hours': '{count, plural, one {der letzten Stunde} other {der letzten # Stunden}}',
  'trending.last.days': '{count, plural, one {des letzten Tages} other {der letzten # Tage}}',
  'trending.earlier.day': '{count, plural, one {vom Tag davor} other {der # Tage davor}}',
  'trending.earlier.week': '{count, plural, one {der Woche davor} other {der # Wochen davor}}',
  'trending.earlier.month': '{count, plural, one {vom Monat davor} other {der # Monate davor}}',
  'trending.earlier.hours': '{count, plural, one {der Stunde davor} other {der # Stunden davor}}',
  'trending.earlier.days': '{count, plural, one {vom Tag davor} other {der # Tage davor}}',
  'trending.not-compared': 'Das ließ sich gerade nicht vergleichen. → Versuche es in einer Minute wieder.',
  'trending.none-came':
    'Nichts ist im Kommen: Kein Artikel kam {period, select, day {an diesem Tag} week {in dieser Woche} other {in diesem Monat}}.',
  'trending.quiet': 'Nichts ist im Kommen: Keine Meldung und kein Name steht in viel mehr Artikeln als vorher.',
  'trending.too-early':
    'Ich kann noch nicht sagen, was im Kommen ist: Dafür brauche ich {count, plural, other {# {period, select, day {Tage} week {Wochen} other {Monate}}}} davor, so voll wie jetzt.',
  'trending.chart':
    '{unit, select, hour {Artikel pro Stunde, höchstens {most, number}} other {Artikel pro Tag, höchstens {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# Artikel} other {# Artikel}}, {sources, plural, one {# Quelle} other {# Quellen}} · {ratio, number}-mal so viel wie vorher',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {vor # Stunde} other {vor # Stunden}}} other {{count, plural, one {vor # Tag} other {vor # Tagen}}}}',
  'trending.now': 'jetzt',
} as const;
