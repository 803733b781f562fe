export const trending = {
  'trending.title': 'Zyskuje rozgłos',
  'trending.topics': 'Nazwy i tematy',
  'trending.rise': '{ratio, number} razy więcej niż przedtem',
  'trending.compared':
    '{now, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}} {last} wobec {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}} {last} wobec co {every, number}. z {before, number} {earlier}',
  'trending.last.day': 'z ostatniego dnia',
  'trending.last.week': 'z ostatniego tygodnia',
  'trending.last.month': 'z ostatniego miesiąca',
  'trending.last.hours':
    '{count, plural, one {z ostatniej godziny} few {z ostatnich # godzin} many {z ostatnich # godzin} other {z ostatniej # godziny}}',
  'trending.last.days':
    '{count, plural, one {z ostatniego dnia} few {z ostatnich # dni} many {z ostatnich # dni} other {z ostatniego # dnia}}',
  'trending.earlier.day':
    '{count, plural, one {z dnia wcześniej} few {z # dni wcześniej} many {z # dni wcześniej} other {z # dnia wcześniej}}',
  'trending.earlier.week':
    '{count, plural, one {z tygodnia wcześniej} few {z # tygodni wcześniej} many {z # tygodni wcześniej} other {z # tygodnia wcześniej}}',
  'trending.earlier.month':
    '{count, plural, one {z miesiąca wcześniej} few {z # miesięcy wcześniej} many {z # miesięcy wcześniej} other {z # miesiąca wcześniej}}',
  'trending.earlier.hours':
    '{count, plural, one {z godziny wcześniej} few {z # godzin wcześniej} many {z # godzin wcześniej} other {z # godziny wcześniej}}',
  'trending.earlier.days':
    '{count, plural, one {z dnia wcześniej} few {z # dni wcześniej} many {z # dni wcześniej} other {z # dnia wcześniej}}',
  'trending.not-compared': 'Teraz nie udało się tego porównać. → Spróbuj ponownie za minutę.',
  'trending.none-came':
    'Nic nie zyskuje rozgłosu: żaden artykuł nie przyszedł w ciągu {period, select, day {dnia} week {tygodnia} other {miesiąca}}.',
  'trending.quiet':
    'Nic nie zyskuje rozgłosu: żaden temat ani nazwa nie jest w dużo większej liczbie artykułów niż przedtem.',
  'trending.too-early':
    'Nie umiem jeszcze powiedzieć, co zyskuje rozgłos: potrzebuję do tego {count, plural, other {# {period, select, day {dni} week {tygodni} other {miesięcy}}}} wcześniej, tak pełnych jak teraz.',
  'trending.chart':
    '{unit, select, hour {Artykuły na godzinę, najwyżej {most, number}} other {Artykuły na dzień, najwyżej {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# artykuł} few {# artykuły} many {# artykułów} other {# artykułu}}, {sources, plural, one {# źródło} few {# źródła} many {# źródeł} other {# źródła}} · {ratio, number} razy więcej niż przedtem',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {# godzinę temu} few {# godziny temu} many {# godzin temu} other {# godziny temu}}} other {{count, plural, one {# dzień temu} few {# dni temu} many {# dni temu} other {# dnia temu}}}}',
  'trending.now': 'teraz',
} as const;
