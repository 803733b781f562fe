/** `/trending`. */
export const trending = {
  'trending.title': 'Trending',
  'trending.topics': 'Names and topics',
  'trending.rise': '{ratio, number} times as much as before',
  'trending.compared':
    '{now, plural, one {# article} other {# articles}} of the last {last}, against {before, number} of the {earlier} before',
  'trending.compared-with-some':
    '{now, plural, one {# article} other {# articles}} of the last {last}, against one in {every, number} of {before, number} of the {earlier} before',
  // What {last} is in these.
  'trending.last.day': 'day',
  'trending.last.week': 'week',
  'trending.last.month': 'month',
  'trending.last.hours': '{count, plural, one {# hour} other {# hours}}',
  'trending.last.days': '{count, plural, one {# day} other {# days}}',
  // What {earlier} is in them.
  'trending.earlier.day': '{count, plural, one {# day} other {# days}}',
  'trending.earlier.week': '{count, plural, one {# week} other {# weeks}}',
  'trending.earlier.month': '{count, plural, one {# month} other {# months}}',
  'trending.earlier.hours': '{count, plural, one {# hour} other {# hours}}',
  'trending.earlier.days': '{count, plural, one {# day} other {# days}}',
  'trending.not-compared': 'They could not be compared just now. → Try again in a minute.',
  'trending.none-came':
    'Nothing bursts: no article came within a {period, select, day {day} week {week} other {month}}.',
  'trending.quiet': 'Nothing bursts: no story or name is in many more articles than before.',
  'trending.too-early':
    'I cannot tell what bursts yet: for that I need {count, plural, other {# {period, select, day {days} week {weeks} other {months}}}} before, as full as this one.',
  // The chart. `most` is of one hour or day.
  'trending.chart':
    '{unit, select, hour {Articles an hour, at most {most, number}} other {Articles a day, at most {most, number}}}',
  'trending.chart-note':
    '{articles, plural, one {# article} other {# articles}}, {sources, plural, one {# source} other {# sources}} · {ratio, number} times as much as before',
  'trending.ago':
    '{unit, select, hour {{count, plural, one {# hour ago} other {# hours ago}}} other {{count, plural, one {# day ago} other {# days ago}}}}',
  'trending.now': 'now',
} as const;
