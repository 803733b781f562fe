import type { App } from '../chat/app.js';
import type { Feed, FeedReading, FetchProblem, ParsedFeed } from '../model.js';
import type { NetRequest } from '../net/net.js';
import type { FetchResult } from '../store/store.js';
import { type PollEnd, spread, waitAfter } from './backoff.js';
import { collectArticles } from './collect.js';
import { hostOf } from '../document/url.js';
import { summariseNew } from './summarise.js';

const feedsAtOnce = 100;

/** What the fetch of a feed gave. */
export type FeedFetch =
  | {
      readonly kind: 'read';
      readonly feed: ParsedFeed;
      readonly etag: string | null;
      readonly lastModified: string | null;
    }
  | { readonly kind: 'unchanged' }
  /** Not a feed, but a page that names some. */
  | Extract<FeedReading, { readonly kind: 'page' }>
  /** `hintMs`: how long the server asked us to stay away. */
  | { readonly kind: 'problem'; readonly problem: FetchProblem; readonly hintMs: number | null };

/** Polls every feed whose time has come, and summarises what they brought. A fault in one leaves the others alone. */
export async function pollDueFeeds(app: App, signal?: AbortSignal): Promise<void> {
  const now = app.clock.now();
  const polled = new Set<number>();
  while (signal?.aborted !== true) {
    const due = await app.store.dueFeeds(now, feedsAtOnce);
    // A feed that stays due although it was polled must not be polled for ever.
    const feeds = due.filter(({ id }) => !polled.has(id));
    if (feeds.length === 0) break;
    for (const { id } of feeds) polled.add(id);
    await Promise.all(feeds.map((feed) => pollApart(app, feed, signal)));
  }
  await summariseNew(app, signal);
}

/** Polls one feed from start to end: fetches it and keeps what is new. Rejects when it is cut short by `signal`. */
export async function pollFeed(app: App, feed: Feed, signal?: AbortSignal): Promise<void> {
  const fetch = await fetchFeed(app, feed.url, feed);
  const articleIds = await keepFetch(app, feed, fetch, signal);
  const place = { feedId: feed.id, host: hostOf(feed.url) };
  if (fetch.kind === 'problem') app.log.info('feed.poll-failed', { ...place, problem: fetch.problem });
  else app.log.debug('feed.polled', { ...place, outcome: fetch.kind, newArticles: articleIds.length });
}

/** Fetches and reads a feed, without keeping anything. */
export async function fetchFeed(
  app: App,
  url: string,
  validators: Pick<NetRequest, 'etag' | 'lastModified'> = {},
): Promise<FeedFetch> {
  const { etag = null, lastModified = null } = validators;
  const outcome = await app.net.get({ url, accept: 'feed', etag, lastModified });
  switch (outcome.kind) {
    case 'unchanged':
      return outcome;
    case 'failed':
      return { kind: 'problem', problem: outcome.problem, hintMs: null };
    case 'retry':
      return { kind: 'problem', problem: { kind: 'status', status: outcome.status }, hintMs: outcome.afterMs };
    case 'ok': {
      const reading = await app.reader.readFeed(outcome);
      if (reading.kind === 'problem') return { ...reading, hintMs: null };
      if (reading.kind === 'page') return reading;
      return { ...reading, kind: 'read', etag: outcome.etag, lastModified: outcome.lastModified };
    }
  }
}

/** Keeps what a fetch of this feed gave: its state, its new articles, its next due time. Gives the new articles' ids. */
export async function keepFetch(
  app: App,
  feed: Feed,
  fetch: FeedFetch,
  signal?: AbortSignal,
): Promise<readonly number[]> {
  const result = await resultOf(app, feed, fetch);
  // A closing network fails what is under way: that is no trouble of the feed, and no reason to keep a teaser.
  signal?.throwIfAborted();
  const at = app.clock.now();
  const waitMs = waitAfter(endOf(feed, fetch), { pollMs: app.settings.pollMs, random: spread(feed.id, at) });
  return app.store.saveFetch({ feedId: feed.id, at, nextDueAt: new Date(at.getTime() + waitMs), result });
}

async function pollApart(app: App, feed: Feed, signal?: AbortSignal): Promise<void> {
  try {
    await pollFeed(app, feed, signal);
  } catch (error) {
    if (signal?.aborted === true) return;
    app.log.error('feed.poll-broke', { feedId: feed.id, host: hostOf(feed.url), error });
    // With its old due time the feed would run into the same fault at every tick.
    await keepFetch(app, feed, { kind: 'problem', problem: { kind: 'unreadable' }, hintMs: null });
  }
}

async function resultOf(app: App, feed: Feed, fetch: FeedFetch): Promise<FetchResult> {
  switch (fetch.kind) {
    case 'unchanged':
      return fetch;
    case 'problem':
      return { kind: 'problem', problem: fetch.problem };
    case 'page':
      return { kind: 'problem', problem: { kind: 'not-a-feed', found: 'html' } };
    case 'read': {
      const { title, siteUrl } = fetch.feed;
      const { etag, lastModified } = fetch;
      const { articles, aliases, language } = await collectArticles(app, feed, fetch.feed);
      return { kind: 'read', title, siteUrl, language, etag, lastModified, articles, aliases };
    }
  }
}

function endOf(feed: Feed, fetch: FeedFetch): PollEnd {
  if (fetch.kind === 'read' || fetch.kind === 'unchanged') return { kind: 'healthy' };
  if (fetch.kind === 'problem' && fetch.problem.kind === 'gone') return { kind: 'gone' };
  const hintMs = fetch.kind === 'problem' ? fetch.hintMs : null;
  return { kind: 'failing', times: (feed.trouble?.times ?? 0) + 1, hintMs };
}
