import type { App } from '../chat/app.js';
import type { Feed, FeedRhythm } from '../model.js';

const dayMs = 24 * 60 * 60 * 1000;
// So many new items at once are nobody's mistake worth a question.
const leastFlood = 10;
const factor = 3;

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

/** The same of a poll. A feed that was never read before brings its past, which is no flood. */
export async function isFloodOf(app: App, feed: Feed, news: number): Promise<boolean> {
  if (news <= leastFlood || feed.memory.wholeAt === null) return false;
  const now = app.clock.now();
  const answeredAt = feed.trouble?.since ?? feed.polledAt ?? now;
  const [newsPerPoll, rhythm] = await Promise.all([
    app.store.newsPerPoll(feed.id),
    app.store.rhythm(feed.id, answeredAt),
  ]);
  return isFlood(news, { newsPerPoll, rhythm, unseenMs: now.getTime() - answeredAt.getTime() });
}
