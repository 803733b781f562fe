export const trending = {
  'trending.title': 'Tendencias',
  'trending.topics': 'Nombres y temas',
  'trending.rise': '{ratio, number} veces más que antes',
  'trending.compared':
    '{now, plural, one {# artículo} other {# artículos}} {last}, frente a {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# artículo} other {# artículos}} {last}, frente a uno de cada {every, number} de {before, number} {earlier}',
  'trending.last.day': 'del último día',
  'trending.last.week': 'de la última semana',
  'trending.last.month': 'del último mes',
  'trending.last.hours': '{count, plural, one {de la última hora} other {de las últimas # horas}}',
  'trending.last.days': '{count, plural, one {del último día} other {de los últimos # días}}',
  'trending.earlier.day': '{count, plural, one {del día anterior} other {de los # días anteriores}}',
  'trending.earlier.week': '{count, plural, one {de la semana anterior} other {de las # semanas anteriores}}',
  'trending.earlier.month': '{count, plural, one {del mes anterior} other {de los # meses anteriores}}',
  'trending.earlier.hours': '{count, plural, one {de la hora anterior} other {de las # horas anteriores}}',
  'trending.earlier.days': '{count, plural, one {del día anterior} other {de los # días anteriores}}',
  'trending.not-compared': 'Ahora mismo no se han podido comparar. → Inténtalo de nuevo en un minuto.',
  'trending.none-came':
    'Sin tendencias: no ha llegado ningún artículo en {period, select, day {un día} week {una semana} other {un mes}}.',
  'trending.quiet': 'Sin tendencias: ninguna noticia ni nombre está en muchos más artículos que antes.',
  'trending.too-early':
    'Aún no puedo decir qué es tendencia: para eso necesito {count, plural, other {# {period, select, day {días} week {semanas} other {meses}}}} antes, tan llenos como ahora.',
  'trending.chart':
    '{unit, select, hour {Artículos por hora, como mucho {most, number}} other {Artículos por día, como mucho {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# artículo} other {# artículos}}, {sources, plural, one {# fuente} other {# fuentes}} · {ratio, number} veces más que antes',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {hace # hora} other {hace # horas}}} other {{count, plural, one {hace # día} other {hace # días}}}}',
  'trending.now': 'ahora',
} as const;
