import type { FeedRhythm } from '../model.js';
import { longestWaitMs, shortestPollMs } from './wait.js';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;
// A feed that has been silent for so many times the usual time is polled less often than usual.
const patience = 8;

export interface IntervalOptions {
  readonly rhythm: FeedRhythm;
  /** The usual time between two polls: what a feed gets that publishes about once an hour. */
  readonly pollMs: number;
  readonly now: Date;
}

/** The rhythm of a feed that has just brought articles published at these moments (null: undated, so now). */
export function rhythmWithNews(rhythm: FeedRhythm, published: readonly (Date | null)[], now: Date): FeedRhythm {
  if (published.length === 0) return rhythm;
  const ages = published.map((at) => now.getTime() - (at ?? now).getTime());
  const within = (ms: number) => ages.filter((age) => age < ms).length;
  return {
    inLastHour: rhythm.inLastHour + within(hourMs),
    inLastDay: rhythm.inLastDay + within(dayMs),
    inLastFortnight: rhythm.inLastFortnight + within(14 * dayMs),
    lastNewAt: now,
  };
}

/**
 * How often to poll a feed, from 5 minutes (or the usual time, where that is less) to a day. Often enough for what it publishes (the entry
 * frequency of miniflux, over the busiest of the last hour, day and fortnight); and where it is silent for longer, in
 * proportion to the silence (the adaptive TTL of the Alex file system, Cate 1992), so that one which wakes up is polled as
 * usual at once.
 */
export function pollInterval({ rhythm, pollMs, now }: IntervalOptions): number {
  const byRate = (timeBetweenArticles(rhythm) / hourMs) * pollMs;
  const silenceMs = rhythm.lastNewAt === null ? 0 : now.getTime() - rhythm.lastNewAt.getTime();
  const bySilence = Math.max(pollMs, silenceMs / patience);
  const interval = Math.min(byRate, bySilence);
  return Math.min(Math.max(interval, Math.min(pollMs, shortestPollMs)), longestWaitMs);
}

/** In milliseconds; endless for a feed that has published nothing in a fortnight. */
function timeBetweenArticles({ inLastHour, inLastDay, inLastFortnight }: FeedRhythm): number {
  return Math.min(hourMs / inLastHour, dayMs / inLastDay, (14 * dayMs) / inLastFortnight);
}
