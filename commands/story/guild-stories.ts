import type { App } from '../../src/chat/app.js';
import type { Article } from '../../src/model.js';
import { storiesSeen } from '../../src/story/view.js';
import { countSources } from '../../src/view/story-sources.js';
import { type Period, periodStart } from '../options/period.js';
import { newestArticles } from './newest.js';

/** The articles of one story that a guild sees, oldest first; never none. */
export type GuildStory = readonly Article[];

// A story may have begun before the period; articles further apart are seldom on the same event.
const leadInMs = 5 * 24 * 3_600_000;
// Twice as many take four times as long, and somebody waits.
const mostArticles = 1_000;

/** The stories that a guild's own feeds tell in a period: those with most sources first, then the newest. */
export async function guildStories(app: App, guildId: string, period: Period): Promise<readonly GuildStory[]> {
  const since = periodStart(period, app.clock.now());
  const stories = await storiesAround(app, guildId, period);
  return stories.filter((story) => newestOf(story) >= since.getTime()).sort(byWeight);
}

/** The story in which an article stands, as the list of a period shows it; of an older article, as it came. */
export async function storyOfArticle(
  app: App,
  guildId: string,
  { article, period }: { readonly article: Article; readonly period: Period },
): Promise<GuildStory> {
  const stories = await storiesAround(app, guildId, period);
  const found = stories.find((story) => story.some(({ id }) => id === article.id));
  return found ?? asItCame(app, guildId, article);
}

async function storiesAround(app: App, guildId: string, period: Period): Promise<readonly GuildStory[]> {
  const since = new Date(periodStart(period, app.clock.now()).getTime() - leadInMs);
  const articles = await newestArticles(app, guildId, { since, most: mostArticles });
  const byId = new Map(articles.map((article) => [article.id, article]));
  const seen = await app.reader.storiesInView(await app.store.storyPlaces(guildId, [...byId.keys()]));
  const placed = seen.map(({ articleIds }) => oldestFirst(articleIds.flatMap((id) => byId.get(id) ?? [])));
  // What has no place yet stands alone.
  const alone = new Map(byId);
  for (const { id } of placed.flat()) alone.delete(id);
  return [...placed.filter((story) => story.length > 0), ...[...alone.values()].map((article) => [article])];
}

async function asItCame(app: App, guildId: string, article: Article): Promise<GuildStory> {
  const { places, apart } = await app.store.storyPlaces(guildId, [article.id]);
  const [seen] = storiesSeen(places, { visible: new Set([article.id]), apart, redirects: new Map() });
  if (seen === undefined || seen.storyId === null) return [article];
  return app.store.storyArticles(guildId, seen.storyId);
}

function oldestFirst(articles: readonly Article[]): readonly Article[] {
  return articles.toSorted((a, b) => a.publishedAt.getTime() - b.publishedAt.getTime() || a.id - b.id);
}

function byWeight(a: GuildStory, b: GuildStory): number {
  return countSources(b) - countSources(a) || newestOf(b) - newestOf(a);
}

function newestOf(story: GuildStory): number {
  return story.at(-1)?.publishedAt.getTime() ?? 0;
}
