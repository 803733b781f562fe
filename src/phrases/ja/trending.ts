export const trending = {
  'trending.title': '急上昇',
  'trending.topics': '名前とテーマ',
  'trending.rise': '以前の{ratio, number}倍',
  'trending.compared': '{last}の{now, plural, other {#件の記事}}を、{earlier}の{before, number}件と比べています',
  'trending.compared-with-some':
    '{last}の{now, plural, other {#件の記事}}を、{earlier}の{before, number}件の{every, number}件に1件と比べています',
  'trending.last.day': 'この1日',
  'trending.last.week': 'この1週間',
  'trending.last.month': 'この1か月',
  'trending.last.hours': '{count, plural, other {この#時間}}',
  'trending.last.days': '{count, plural, other {この#日間}}',
  'trending.earlier.day': '{count, plural, other {その前の#日間}}',
  'trending.earlier.week': '{count, plural, other {その前の#週間}}',
  'trending.earlier.month': '{count, plural, other {その前の#か月}}',
  'trending.earlier.hours': '{count, plural, other {その前の#時間}}',
  'trending.earlier.days': '{count, plural, other {その前の#日間}}',
  'trending.not-compared': '今は比べられませんでした。→ 1分後にもう一度試してください。',
  'trending.none-came':
    '急上昇なし：{period, select, day {1日} week {1週間} other {1か月}}以内に届いた記事がありません。',
  'trending.quiet': '急上昇なし：以前よりずっと多くの記事に出てくる話題や名前はありません。',
  'trending.too-early':
    '何が急上昇しているかはまだ言えません。同じくらい記事のある期間が、その前に{count, plural, other {#{period, select, day {日間} week {週間} other {か月}}}}必要です。',
  'trending.chart':
    '{unit, select, hour {1時間あたりの記事、最大{most, number}件} other {1日あたりの記事、最大{most, number}件}}',
  'trending.chart-note':
    '{articles, plural, other {#件の記事}}、{sources, plural, other {#媒体}} · 以前の{ratio, number}倍',
  'trending.ago': '{unit, select, hour {{count, plural, other {#時間前}}} other {{count, plural, other {#日前}}}}',
  'trending.now': '現在',
} as const;
