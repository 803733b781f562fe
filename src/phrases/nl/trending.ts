export const trending = {
  'trending.title': 'In opkomst',
  'trending.topics': 'Namen en thema’s',
  'trending.rise': '{ratio, number} keer zoveel als eerst',
  'trending.compared': '{now, plural, one {# artikel} other {# artikelen}} {last}, tegen {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# artikel} other {# artikelen}} {last}, tegen één op de {every, number} van {before, number} {earlier}',
  'trending.last.day': 'van de laatste dag',
  'trending.last.week': 'van de laatste week',
  'trending.last.month': 'van de laatste maand',
  'trending.last.hours': 'van {count, plural, one {het laatste uur} other {de laatste # uur}}',
  'trending.last.days': 'van de laatste {count, plural, one {dag} other {# dagen}}',
  'trending.earlier.day': 'van de {count, plural, one {dag} other {# dagen}} ervoor',
  'trending.earlier.week': 'van de {count, plural, one {week} other {# weken}} ervoor',
  'trending.earlier.month': 'van de {count, plural, one {maand} other {# maanden}} ervoor',
  'trending.earlier.hours': 'van {count, plural, one {het uur} other {de # uur}} ervoor',
  'trending.earlier.days': 'van de {count, plural, one {dag} other {# dagen}} ervoor',
  'trending.not-compared': 'Het kon nu niet worden vergeleken. → Probeer het over een minuut opnieuw.',
  'trending.none-came':
    'Niets in opkomst: er kwam geen artikel in {period, select, day {een dag} week {een week} other {een maand}}.',
  'trending.quiet': 'Niets in opkomst: geen onderwerp of naam staat in veel meer artikelen dan eerst.',
  'trending.too-early':
    'Ik kan nog niet zeggen wat in opkomst is: daarvoor heb ik {count, plural, other {# {period, select, day {dagen} week {weken} other {maanden}}}} ervoor nodig, zo vol als nu.',
  'trending.chart':
    '{unit, select, hour {Artikelen per uur, hooguit {most, number}} other {Artikelen per dag, hooguit {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# artikel} other {# artikelen}}, {sources, plural, one {# bron} other {# bronnen}} · {ratio, number} keer zoveel als eerst',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {# uur geleden} other {# uur geleden}}} other {{count, plural, one {# dag geleden} other {# dagen geleden}}}}',
  'trending.now': 'nu',
} as const;
