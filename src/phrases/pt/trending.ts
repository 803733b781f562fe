export const trending = {
  'trending.title': 'Em alta',
  'trending.topics': 'Nomes e temas',
  'trending.rise': '{ratio, number} vezes mais que antes',
  'trending.compared': '{now, plural, one {# artigo} other {# artigos}} {last}, contra {before, number} {earlier}',
  'trending.compared-with-some':
    '{now, plural, one {# artigo} other {# artigos}} {last}, contra um em cada {every, number} de {before, number} {earlier}',
  'trending.last.day': 'do último dia',
  'trending.last.week': 'da última semana',
  'trending.last.month': 'do último mês',
  'trending.last.hours': '{count, plural, one {da última hora} other {das últimas # horas}}',
  'trending.last.days': '{count, plural, one {do último dia} other {dos últimos # dias}}',
  'trending.earlier.day': '{count, plural, one {do dia anterior} other {dos # dias anteriores}}',
  'trending.earlier.week': '{count, plural, one {da semana anterior} other {das # semanas anteriores}}',
  'trending.earlier.month': '{count, plural, one {do mês anterior} other {dos # meses anteriores}}',
  'trending.earlier.hours': '{count, plural, one {da hora anterior} other {das # horas anteriores}}',
  'trending.earlier.days': '{count, plural, one {do dia anterior} other {dos # dias anteriores}}',
  'trending.not-compared': 'Não foi possível comparar agora. → Tente de novo em um minuto.',
  'trending.none-came':
    'Nada em alta: nenhum artigo chegou em {period, select, day {um dia} week {uma semana} other {um mês}}.',
  'trending.quiet': 'Nada em alta: nenhuma notícia nem nome está em muito mais artigos que antes.',
  'trending.too-early':
    'Ainda não sei dizer o que está em alta: para isso preciso de {count, plural, other {# {period, select, day {dias} week {semanas} other {meses}}}} antes, tão cheios como agora.',
  'trending.chart':
    '{unit, select, hour {Artigos por hora, no máximo {most, number}} other {Artigos por dia, no máximo {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# artigo} other {# artigos}}, {sources, plural, one {# fonte} other {# fontes}} · {ratio, number} vezes mais que antes',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {há # hora} other {há # horas}}} other {{count, plural, one {há # dia} other {há # dias}}}}',
  'trending.now': 'agora',
} as const;
