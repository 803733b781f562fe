import type { App } from '../../src/chat/app.js';
import type { StoryHeadline } from '../../src/store/store.js';
import type { PeriodView, TrendsView } from '../../src/story/trends-in-view.js';
import { countSources } from '../../src/view/story-sources.js';
import { type Period, periodStart } from '../options/period.js';
import { idsOf, newestHeadlines, placesOf } from '../../src/archive/headlines.js';

/** As much past as tells a rise from an ordinary day; a rise against less than three periods is none. */
export const periodsBefore: Readonly<Record<Period, number>> = { day: 7, week: 4, month: 3 };

// What can be read and compared while somebody waits. Stories take most: each is looked at with its features.
const mostNow = 25_000;
const mostBefore = 5_000;
const mostLookedAt = { now: 600, before: 2_000 };

/** A period's headlines, and an even choice of those of the time before it. */
export interface Comparison {
  readonly now: readonly StoryHeadline[];
  readonly before: readonly StoryHeadline[];
  /** How many articles there are of the time before, and of how many of them one was read. */
  readonly ofBefore: number;
  readonly every: number;
  /** How long the time is from which `now` comes: shorter than the period where that is too full. */
  readonly spanMs: number;
}

/** Reads what a guild's feeds brought in the period that ends now, and in so many such periods before it. */
export async function readComparison(app: App, guildId: string, period: Period): Promise<Comparison> {
  const end = app.clock.now();
  const now = await newestHeadlines(app, guildId, { since: periodStart(period, end), most: mostNow });
  const oldest = now.length < mostNow ? null : now.at(-1);
  const begin = oldest?.publishedAt ?? periodStart(period, end);
  const spanMs = end.getTime() - begin.getTime();
  const earlier = { since: new Date(begin.getTime() - periodsBefore[period] * spanMs), before: begin };
  const ofBefore = await app.store.countPublished(guildId, earlier);
  const every = Math.max(1, Math.ceil(ofBefore / mostBefore));
  const before = await newestHeadlines(app, guildId, { ...earlier, every, most: ofBefore });
  return { now, before, ofBefore, every, spanMs };
}

/** What is compared of them: of the period the stories of most sources, whole; of the time before articles evenly. */
export async function viewOf(app: App, guildId: string, comparison: Comparison): Promise<TrendsView> {
  const { now, before, ofBefore, every } = comparison;
  // Twenty thousand headlines are sorted here, and next what is chosen of them is packed for the worker.
  await app.clock.sleep(0);
  const [placedNow, placedBefore] = [now.filter(isPlaced), before.filter(isPlaced)];
  const period = { headlines: evenly(now, mostBefore), published: now.length, placed: placedNow.length };
  const past = { headlines: before, published: ofBefore, placed: placedBefore.length * every };
  const view = {
    now: await periodView(app, guildId, mostTold(placedNow), period),
    before: await periodView(app, guildId, evenly(placedBefore, mostLookedAt.before), past),
  };
  await app.clock.sleep(0);
  return view;
}

interface PeriodRead {
  readonly headlines: readonly StoryHeadline[];
  readonly published: number;
  readonly placed: number;
}

async function periodView(
  app: App,
  guildId: string,
  lookedAt: readonly StoryHeadline[],
  { headlines, published, placed }: PeriodRead,
): Promise<PeriodView> {
  const sources = new Map(lookedAt.map(({ id, feedId }) => [id, String(feedId)]));
  const { places, apart } = await placesOf(app, guildId, idsOf(lookedAt));
  return {
    places: places.map(({ articleId, storyId, features, publishedAt }) => {
      return { articleId, storyId, features, publishedAt, source: sources.get(articleId) ?? '' };
    }),
    apart,
    headlines: headlines.map(({ title, feedId, language }) => ({ title, source: String(feedId), language })),
    ...{ published, placed },
  };
}

function isPlaced({ storyId }: StoryHeadline): boolean {
  return storyId !== null;
}

/** The articles of the stories with most sources, then of the newest ones, as far as there is room. */
function mostTold(headlines: readonly StoryHeadline[]): readonly StoryHeadline[] {
  const stories = new Map<number | null, StoryHeadline[]>();
  for (const headline of headlines) {
    const story = stories.get(headline.storyId);
    if (story) story.push(headline);
    else stories.set(headline.storyId, [headline]);
  }
  const weighed = [...stories.values()].map((story) => ({ story, sources: countSources(story) }));
  const byWeight = weighed.sort((a, b) => b.sources - a.sources);
  return byWeight.flatMap(({ story }) => story).slice(0, mostLookedAt.now);
}

/** So many at most, as far apart as there is room. */
function evenly<Item>(items: readonly Item[], most: number): readonly Item[] {
  const every = Math.max(1, Math.ceil(items.length / most));
  return items.filter((_, at) => at % every === 0);
}
