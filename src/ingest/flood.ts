import type { App } from '../chat/app.js';
import type { Feed, FeedRhythm } from '../model.js';

const dayMs = 24 * 60 * 60 * 1000;
// So many new items at once are nobody's mistake worth a question.
const leastFlood = 10;
const factor = 3;
const leastRepeated = 3;
const mostlyRepeated = 2 / 3;
// What comes again each day is a newspaper's columns.
const repeatedWithinMs = dayMs / 2;

/** What a feed has brought so far, and for how long nobody has looked. */
export interface Habit {
  /** New items of a poll that brings any, on average. */
  readonly newsPerPoll: number;
  readonly rhythm: Pick<FeedRhythm, 'inLastDay' | 'inLastFortnight'>;
  readonly unseenMs: number;
}

/** Whether a feed brings far more new items at once than it ever does, or than it may have published since it last answered. */
export function isFlood(news: number, { newsPerPoll, rhythm, unseenMs }: Habit): boolean {
  const perDay = Math.max(rhythm.inLastDay, rhythm.inLastFortnight / 14);
  const usual = Math.max(newsPerPoll, (perDay * unseenMs) / dayMs);
  return news > Math.max(leastFlood, factor * usual);
}

/**
 * The same of the titles of what a poll brings, or whether they only come again and again. A feed that was never read before
 * brings its past, which is no flood.
 */
export async function isFloodOf(app: App, feed: Feed, titles: readonly string[]): Promise<boolean> {
  if (feed.memory.wholeAt === null) return false;
  if (await isRepetition(app, feed, titles)) return true;
  if (titles.length <= leastFlood) return false;
  const now = app.clock.now();
  const answeredAt = feed.trouble?.since ?? feed.polledAt ?? now;
  const [newsPerPoll, rhythm] = await Promise.all([
    app.store.newsPerPoll(feed.id),
    app.store.rhythm(feed.id, answeredAt),
  ]);
  return isFlood(titles.length, { newsPerPoll, rhythm, unseenMs: now.getTime() - answeredAt.getTime() });
}

/** Whether a feed brings most of several titles for the third time in some hours, each time as something new. */
async function isRepetition({ store, clock }: App, feed: Feed, titles: readonly string[]): Promise<boolean> {
  const different = [...new Set(titles)].filter((title) => title !== '');
  // One or two are a column, or a warning that comes again; and many under one title are a feed without titles.
  if (different.length < leastRepeated || different.length < titles.length * mostlyRepeated) return false;
  const again = await store.repeatedTitles(feed.id, different, new Date(clock.now().getTime() - repeatedWithinMs));
  return again.size >= different.length * mostlyRepeated;
}
