export const trending = {
  'trending.title': 'In crescita',
  'trending.topics': 'Nomi e temi',
  'trending.rise': '{ratio, number} volte più di prima',
  'trending.compared':
    '{now, plural, one {# articolo} other {# articoli}} {last}, rispetto a {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# articolo} other {# articoli}} {last}, rispetto a uno ogni {every, number} di {before, number} {earlier}',
  'trending.last.day': 'dell’ultimo giorno',
  'trending.last.week': 'dell’ultima settimana',
  'trending.last.month': 'dell’ultimo mese',
  'trending.last.hours': '{count, plural, one {dell’ultima ora} other {delle ultime # ore}}',
  'trending.last.days': '{count, plural, one {dell’ultimo giorno} other {degli ultimi # giorni}}',
  'trending.earlier.day': '{count, plural, one {del giorno prima} other {dei # giorni prima}}',
  'trending.earlier.week': '{count, plural, one {della settimana prima} other {delle # settimane prima}}',
  'trending.earlier.month': '{count, plural, one {del mese prima} other {dei # mesi prima}}',
  'trending.earlier.hours': '{count, plural, one {dell’ora prima} other {delle # ore prima}}',
  'trending.earlier.days': '{count, plural, one {del giorno prima} other {dei # giorni prima}}',
  'trending.not-compared': 'In questo momento non è stato possibile confrontarli. → Riprova tra un minuto.',
  'trending.none-came':
    'Niente in crescita: nessun articolo è arrivato in {period, select, day {un giorno} week {una settimana} other {un mese}}.',
  'trending.quiet': 'Niente in crescita: nessuna notizia e nessun nome è in molti più articoli di prima.',
  'trending.too-early':
    'Non so ancora dire cosa cresce: mi servono {count, plural, other {# {period, select, day {giorni} week {settimane} other {mesi}}}} prima, pieni come ora.',
  'trending.chart':
    '{unit, select, hour {Articoli all’ora, al massimo {most, number}} other {Articoli al giorno, al massimo {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# articolo} other {# articoli}}, {sources, plural, one {# fonte} other {# fonti}} · {ratio, number} volte più di prima',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {# ora fa} other {# ore fa}}} other {{count, plural, one {# giorno fa} other {# giorni fa}}}}',
  'trending.now': 'ora',
} as const;
