import type { App } from '../../src/chat/app.js';
import type { Article } from '../../src/model.js';
import type { StoryHeadline } from '../../src/store/store.js';
import { countSources } from '../../src/view/story-sources.js';
import { type Period, periodStart } from '../options/period.js';
import { idsOf, newestHeadlines, oldestFirst, placesOf } from '../../src/archive/headlines.js';

/** The articles of one story that a guild sees, oldest first; never none. */
export type GuildStory = readonly StoryHeadline[];

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

/** The story in which an article stands, as the list of a period shows it; of an older article, as it looks by itself. */
export async function storyOfArticle(
  app: App,
  guildId: string,
  { article, period }: { readonly article: Article; readonly period: Period },
): Promise<GuildStory> {
  const holdsIt = (story: GuildStory) => story.some(({ id }) => id === article.id);
  const listed = (await storiesAround(app, guildId, period)).find(holdsIt);
  if (listed !== undefined) return listed;
  const [place] = (await app.store.storyPlaces(guildId, [article.id])).places;
  const headlines = place ? await app.store.headlinesOfStory(guildId, place.storyId) : [];
  // As it came it may hold what only articles of other guilds hold together.
  const found = (await storiesOf(app, guildId, headlines)).find(holdsIt);
  return found ?? [{ ...article, storyId: null }];
}

async function storiesAround(app: App, guildId: string, period: Period): Promise<readonly GuildStory[]> {
  const since = new Date(periodStart(period, app.clock.now()).getTime() - leadInMs);
  return storiesOf(app, guildId, await newestHeadlines(app, guildId, { since, most: mostArticles }));
}

/** The stories that these articles make, looked at with nothing else in view. */
async function storiesOf(app: App, guildId: string, headlines: GuildStory): Promise<readonly GuildStory[]> {
  const byId = new Map(headlines.map((headline) => [headline.id, headline]));
  const seen = await app.reader.storiesInView(await placesOf(app, guildId, idsOf(headlines)));
  const placed = seen.map(({ articleIds }) => oldestFirst(articleIds.flatMap((id) => byId.get(id) ?? [])));
  // What has no place yet stands alone.
  const alone = new Map(byId);
  for (const { id } of placed.flat()) alone.delete(id);
  return [...placed.filter((story) => story.length > 0), ...[...alone.values()].map((headline) => [headline])];
}

function byWeight(a: GuildStory, b: GuildStory): number {
  return countSources(b) - countSources(a) || newestOf(b) - newestOf(a);
}

function newestOf(story: GuildStory): number {
  return story.at(-1)?.publishedAt.getTime() ?? 0;
}
