import type { App } from '../chat/app.js';
import { hostOf } from '../document/url.js';
import type { Feed, FeedMove } from '../model.js';
import { maxItems } from '../feed/read.js';
import type { FetchRecord, FetchResult, ListingReach } from '../store/store.js';
import { collectArticles } from './collect.js';
import type { FeedFetch } from './fetch.js';
import { type Failure, hostFinding } from './host.js';
import { pollInterval, rhythmWithNews } from './interval.js';
import { nextOpenMoment } from './open-hours.js';
import { comesLate, isHopeless } from './patience.js';
import { type PollPace, shortestPollMs, spread, waitAfter } from './wait.js';

// A permanent redirect is often a mistake that lasts an hour.
const pollsToMove = 3;

/**
 * Keeps what a fetch of this feed gave: its state, its new articles, its next due time. Gives the new articles' ids. Rejects,
 * and keeps nothing, when `signal` is aborted meanwhile.
 */
export async function keepFetch(
  app: App,
  feed: Feed,
  fetch: FeedFetch,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const { result, isSameFeed } = await resultOf(app, feed, fetch);
  // A closing network fails what is under way: that is no trouble of the feed, and no reason to keep a teaser.
  signal?.throwIfAborted();
  const at = app.clock.now();
  const move = moveAfter(feed, fetch, { isSameFeed, at, pollMs: app.settings.pollMs });
  const plan = await planAfter(app, feed, fetch, { result, at });
  const ids = await app.store.saveFetch({ feedId: feed.id, at, result, move, ...plan });
  if (move !== null && move.times >= pollsToMove) await app.store.moveFeed(feed.id, move.url, at);
  return ids;
}

/** What is written of the fetch, and whether it showed the feed that is followed. */
async function resultOf(
  app: App,
  feed: Feed,
  fetch: FeedFetch,
): Promise<{ readonly result: FetchResult; readonly isSameFeed: boolean }> {
  switch (fetch.kind) {
    case 'unchanged':
      return { result: { kind: 'unchanged' }, isSameFeed: true };
    case 'same':
      return { result: { kind: 'same', etag: fetch.etag, lastModified: fetch.lastModified }, isSameFeed: true };
    case 'problem':
      return { result: { kind: 'problem', problem: fetch.problem }, isSameFeed: false };
    case 'page':
      return { result: { kind: 'problem', problem: { kind: 'not-a-feed', found: 'html' } }, isSameFeed: false };
    case 'read': {
      const { title, siteUrl, isExplicit, hints } = fetch.feed;
      const { etag, lastModified, bodyHash, prints } = fetch;
      const { isFamiliar, ...collected } = await collectArticles(app, feed, fetch);
      if (collected.isHeldBack) {
        const place = { feedId: feed.id, host: hostOf(feed.url) };
        app.log.warn('feed.held-back', { ...place, articles: collected.articles.length });
      }
      const state = { title, siteUrl, isExplicit, hints, etag, lastModified, bodyHash, prints, reach: reachOf(fetch) };
      const result = { kind: 'read', ...state, ...collected } as const;
      return { result, isSameFeed: isFamiliar || title === feed.title || feed.polledAt === null };
    }
  }
}

function reachOf({ feed, leftOut }: Extract<FeedFetch, { kind: 'read' }>): ListingReach {
  if (leftOut > 0) return 'changed';
  return feed.items.length < maxItems ? 'all' : 'newest';
}

/**
 * Only what began by showing the feed that is followed counts: a parked domain is soon familiar with itself. What did not come
 * whole, or came within minutes of the last poll, neither adds to the count nor ends it.
 */
function moveAfter(feed: Feed, fetch: FeedFetch, { isSameFeed, at, pollMs }: MoveOptions): FeedMove | null {
  const { move } = feed.memory;
  if (fetch.kind === 'problem' || fetch.kind === 'page') return move;
  const url = fetch.permanentUrl;
  if (url === null || url === feed.url) return null;
  const isFirst = move?.url !== url;
  if (fetch.kind === 'unchanged') return isFirst ? null : move;
  if (isFirst) return { url, times: isSameFeed ? 1 : 0 };
  const sinceLastMs = at.getTime() - (feed.polledAt?.getTime() ?? 0);
  const counts = move.times > 0 && sinceLastMs >= Math.min(pollMs, shortestPollMs) / 2;
  return counts ? { url, times: move.times + 1 } : move;
}

interface MoveOptions {
  readonly isSameFeed: boolean;
  readonly at: Date;
  readonly pollMs: number;
}

interface Outcome {
  readonly result: FetchResult;
  readonly at: Date;
}

type Plan = Pick<FetchRecord, 'nextDueAt' | 'host' | 'isStopped' | 'isAnew'>;

/** When the feed is polled next, if at all, and what that says of its host. */
async function planAfter(app: App, feed: Feed, fetch: FeedFetch, { result, at }: Outcome): Promise<Plan> {
  const pace: PollPace = { pollMs: app.settings.pollMs, random: spread(feed.id, at) };
  const failure = failureOf(fetch);
  const isAnew = comesLate(feed, at);
  const host = hostFinding(feed, failure, { at, isAnew }, pace);
  if (failure === null) {
    const intervalMs = await intervalOf(app, feed, { result, at });
    return { nextDueAt: dueAfterSuccess(feed, fetch, { at, intervalMs, pace }), ...(host && { host }) };
  }

  const times = isAnew ? 1 : (feed.trouble?.times ?? 0) + 1;
  const since = isAnew ? at : (feed.trouble?.since ?? at);
  const closedUntil = host?.kind === 'trouble' ? host.closedUntil : null;
  const waitMs = waitAfter({ kind: 'failing', times, hintMs: failure.hintMs }, pace);
  return {
    // While the whole host is closed its own back-off counts, or the feed that probed it would come back last.
    nextDueAt: closedUntil ?? new Date(at.getTime() + waitMs),
    isStopped: failure.problem.kind === 'gone' || isHopeless({ times, since, at }),
    isAnew,
    ...(host && { host }),
  };
}

async function intervalOf(app: App, feed: Feed, { result, at }: Outcome): Promise<number> {
  const rhythm = await app.store.rhythm(feed.id, at);
  const news = result.kind === 'read' ? result.articles.map(({ publishedAt }) => publishedAt) : [];
  return pollInterval({ rhythm: rhythmWithNews(rhythm, news, at), pollMs: app.settings.pollMs, now: at });
}

interface Timing {
  readonly at: Date;
  readonly intervalMs: number;
  readonly pace: PollPace;
}

function dueAfterSuccess(feed: Feed, fetch: FeedFetch, { at, intervalMs, pace }: Timing): Date {
  const hints = fetch.kind === 'read' ? fetch.feed.hints : feed.memory.hints;
  const freshMs = 'freshMs' in fetch ? fetch.freshMs : null;
  const hintMs = Math.max(hints.ttlMs ?? 0, freshMs ?? 0);
  const waitMs = waitAfter({ kind: 'healthy', intervalMs, hintMs }, pace);
  return nextOpenMoment(new Date(at.getTime() + waitMs), hints);
}

function failureOf(fetch: FeedFetch): Failure | null {
  if (fetch.kind === 'problem') return fetch;
  return fetch.kind === 'page' ? { problem: { kind: 'not-a-feed', found: 'html' }, hintMs: null } : null;
}
