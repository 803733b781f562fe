import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../src/chat/command.js';
import type { Reply } from '../src/chat/reply.js';
import { drawColumns, isDrawable } from '../src/chart/columns.js';
import type { Language } from '../src/phrases/language.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import type { Trends } from '../src/story/trends-in-view.js';
import { nothingYetReply } from '../src/view/nothing-yet.js';
import { chartAttachment, trendChart, type TrendStory } from '../src/view/trend-chart.js';
import { type ShownTrends, trendingReply } from '../src/view/trending.js';
import { periodMs, periodOption } from './options/period.js';
import { periodsBefore, readComparison, viewOf } from './story/compared.js';
import { wholeArticles } from '../src/archive/headlines.js';
import { tellInRow } from './story/telling.js';

export default defineCommand({
  name: 'trending',
  description: 'command.trending',
  access: 'everyone',
  place: 'guild',
  options: { period: periodOption },

  async run({ period }, app, caller): Promise<Reply> {
    const comparison = await readComparison(app, guildOf(caller), period);
    const { now, ofBefore, every, spanMs } = comparison;
    if (now.length + ofBefore === 0) {
      const subscriptions = await app.store.subscriptions(guildOf(caller));
      if (subscriptions.length === 0) return nothingYetReply(caller);
    }
    const trends = await app.reader.trendsInView(await viewOf(app, guildOf(caller), comparison));
    const told = trends && (await tellTrends(app, caller, trends));
    const reply = trendingReply(phrasesIn(caller.language), told, {
      ...{ period, now: now.length, before: ofBefore, periodsBefore: periodsBefore[period], every },
      spanMs: spanMs < periodMs(period) ? spanMs : null,
    });
    return { ...reply, ...(await drawChart(app, caller, told?.stories ?? [], spanMs)) };
  },
});

/** The chart of the stories; nothing where there is none, or where it cannot be drawn. */
async function drawChart(
  app: App,
  caller: Caller,
  stories: readonly TrendStory[],
  spanMs: number,
): Promise<Pick<Reply, 'attachments'>> {
  if (stories.length === 0) return {};
  const chartIn = (language: Language) =>
    trendChart(phrasesIn(language), stories, { endMs: app.clock.now().getTime(), spanMs });
  const chart = chartIn(caller.language);
  const png = await app.reader.drawPng(drawColumns(isDrawable(chart) ? chart : chartIn('en')));
  return png === null ? {} : { attachments: [chartAttachment(chart, png)] };
}

async function tellTrends(app: App, caller: Caller, { stories, topics }: Trends): Promise<ShownTrends> {
  const told: ShownTrends['stories'][number][] = [];
  for (const { articleIds, ratio } of stories) {
    const headlines = articleIds.map((id) => ({ id }));
    const articles = await wholeArticles(app, guildOf(caller), headlines);
    if (articles.length > 0) told.push({ story: await tellInRow(app, articles), ratio });
  }
  return { stories: told, topics };
}
