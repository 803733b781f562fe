import type { App } from '../chat/app.js';
import { hostOf } from '../document/url.js';
import type { Timed } from '../chat/meter.js';
import type { Feed } from '../model.js';
import { NoRoom } from '../store/upkeep.js';
import { type FeedFetch, fetchFeed } from './fetch.js';
import { keepFetch } from './keep.js';

/** Polls one feed from start to end: fetches it and keeps what is new, whose ids it gives. Rejects when it is cut short by `signal`. */
export function pollFeed(app: App, feed: Feed, signal?: AbortSignal): Promise<readonly number[]> {
  return app.log.during(() => poll(app, feed, signal));
}

async function poll(app: App, feed: Feed, signal?: AbortSignal): Promise<readonly number[]> {
  const from = app.clock.now().getTime();
  const measure = (outcome: Timed['poll']['outcome']) =>
    app.meter.time('poll', app.clock.now().getTime() - from, { outcome });
  const place = { feedId: feed.id, host: hostOf(feed.url) };
  try {
    const fetch = await fetchFeed(app, feed.url, { memory: feed.memory });
    const articleIds = await keepFetch(app, feed, fetch, signal);
    measure(outcomeOf(fetch));
    if (fetch.kind === 'problem') app.log.info('feed.poll-failed', { ...place, problem: fetch.problem });
    else app.log.debug('feed.polled', { ...place, outcome: fetch.kind, newArticles: articleIds.length });
    return articleIds;
  } catch (error) {
    signal?.throwIfAborted();
    measure('broke');
    // No fault of this feed: it is due as soon as there is room.
    if (error instanceof NoRoom) throw error;
    app.log.error('feed.poll-broke', { ...place, error });
    // With its old due time the feed would run into the same fault at every tick.
    const at = app.clock.now();
    const nextDueAt = new Date(at.getTime() + app.settings.pollMs);
    return app.store.saveFetch({ feedId: feed.id, at, nextDueAt, result: { kind: 'postponed' } });
  }
}

function outcomeOf(fetch: FeedFetch): Timed['poll']['outcome'] {
  if (fetch.kind === 'page') return 'not-a-feed';
  return fetch.kind === 'problem' ? fetch.problem.kind : fetch.kind;
}
