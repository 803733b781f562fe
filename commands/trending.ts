import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../src/chat/command.js';
import type { Reply } from '../src/chat/reply.js';
import type { Article } from '../src/model.js';
import type { PeriodView, Trends } from '../src/story/trends-in-view.js';
import { nothingYetReply } from '../src/view/nothing-yet.js';
import { trendingReply } from '../src/view/trending.js';
import { type Period, periodMs, periodOption } from './options/period.js';
import { newestArticles } from './story/newest.js';
import { tellInRow } from './story/telling.js';

// As much past as tells a rise from an ordinary day; a rise against less than three periods is none.
const periodsBefore: Readonly<Record<Period, number>> = { day: 7, week: 4, month: 3 };
// As many as can be compared while somebody waits.
const mostArticles = 5_000;

export default defineCommand({
  name: 'trending',
  description: 'What is suddenly written about: stories, names and topics.',
  access: 'everyone',
  place: 'guild',
  options: { period: periodOption },

  async run({ period }, app, caller) {
    const articles = await articlesOf(app, caller, period);
    if (articles.now.length + articles.before.length === 0) {
      const subscriptions = await app.store.subscriptions(guildOf(caller));
      if (subscriptions.length === 0) return nothingYetReply(caller);
    }
    const view = {
      now: await periodView(app, caller, articles.now),
      before: await periodView(app, caller, articles.before),
    };
    return replyOf(app, period, articles, await app.reader.trendsInView(view));
  },
});

interface Articles {
  readonly now: readonly Article[];
  readonly before: readonly Article[];
}

async function articlesOf(app: App, caller: Caller, period: Period): Promise<Articles> {
  const now = app.clock.now().getTime();
  const beginsAt = now - periodMs(period);
  const since = new Date(beginsAt - periodsBefore[period] * periodMs(period));
  const articles = await newestArticles(app, guildOf(caller), { since, most: mostArticles });
  const isNow = ({ publishedAt }: Article) => publishedAt.getTime() >= beginsAt;
  return { now: articles.filter(isNow), before: articles.filter((article) => !isNow(article)) };
}

async function periodView(app: App, caller: Caller, articles: readonly Article[]): Promise<PeriodView> {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const { places, apart } = await app.store.storyPlaces(guildOf(caller), [...byId.keys()]);
  const headlined = places.flatMap((place) => {
    const article = byId.get(place.articleId);
    if (!article) return [];
    const { title, feedId, language } = article;
    return [{ ...place, title, source: String(feedId), language }];
  });
  return { places: headlined, apart };
}

async function replyOf(app: App, period: Period, articles: Articles, { stories, topics }: Trends): Promise<Reply> {
  const byId = new Map(articles.now.map((article) => [article.id, article]));
  const told = await Promise.all(
    stories.map(async ({ articleIds, ratio }) => {
      const found = articleIds.flatMap((id) => byId.get(id) ?? []);
      const oldestFirst = found.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id);
      return { story: await tellInRow(app, oldestFirst), ratio };
    }),
  );
  const compared = { now: articles.now.length, before: articles.before.length, periodsBefore: periodsBefore[period] };
  return trendingReply({ stories: told, topics }, { period, ...compared });
}
