import type { App } from '../../src/chat/app.js';
import type { StoryHeadline } from '../../src/store/store.js';

const dayMs = 24 * 3_600_000;
const minuteMs = 60_000;
const longestSpanMs = 4_000 * dayMs;
const beginningOfTime = new Date(0);
const endOfTime = new Date(8.64e15);
// Nobody is to wait for the event loop: so many take a few milliseconds.
const atOnce = 1_000;

export interface TitlesWanted {
  fits(headline: StoryHeadline): boolean;
  /** How many are enough. */
  readonly enough: number;
  /** How many titles are looked through, about; all of them where this is left out. */
  readonly most?: number;
  readonly since?: Date | null;
}

/** Looks through the titles of what a guild's feeds brought, the newest first, for those that fit. */
export async function findTitles(
  app: App,
  guildId: string,
  { fits, enough, most = Infinity, since }: TitlesWanted,
): Promise<readonly StoryHeadline[]> {
  const found: StoryHeadline[] = [];
  let looked = 0;
  for await (const page of newestFirst(app, guildId, since ?? beginningOfTime)) {
    found.push(...page.filter(fits));
    looked += page.length;
    if (found.length >= enough || looked >= most) break;
  }
  return found.slice(0, enough);
}

/** Headlines in pages. Each asks only for a stretch of time that holds about one page, since every feed is looked up for it. */
async function* newestFirst(app: App, guildId: string, oldest: Date): AsyncGenerator<readonly StoryHeadline[]> {
  let after: StoryHeadline | null = null;
  let reachedMs = app.clock.now().getTime();
  let spanMs = dayMs;
  while (reachedMs > oldest.getTime()) {
    const sinceMs = spanMs > longestSpanMs ? oldest.getTime() : Math.max(reachedMs - spanMs, oldest.getTime());
    const stretch = { since: new Date(sinceMs), before: endOfTime, after };
    const page: readonly StoryHeadline[] = await app.store.storyHeadlines(guildId, {
      ...stretch,
      limit: atOnce,
      every: 1,
    });
    yield page;
    const last = page.at(-1);
    if (last !== undefined && page.length === atOnce) {
      const nextMs = last.publishedAt.getTime();
      spanMs = Math.max(2 * (reachedMs - nextMs), minuteMs);
      reachedMs = nextMs;
    } else {
      spanMs *= 2;
      reachedMs = sinceMs;
    }
    after = last ?? after;
    await app.clock.sleep(0);
  }
}
