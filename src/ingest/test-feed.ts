import type { App } from '../chat/app.js';
import type { Feed, FetchProblem } from '../model.js';
import type { FeedTest } from '../view/feed-test.js';
import { type FeedFetch, fetchFeed } from './fetch.js';
import { keepFetch } from './keep.js';

/** Polls a feed for somebody who watches: what it brings is kept as by any other poll. */
export async function testFeed(app: App, feed: Feed): Promise<FeedTest> {
  const rule = app.refusalOf(feed.url);
  if (rule !== null) return { kind: 'refused', rule };
  const startMs = app.clock.now().getTime();
  const fetch = await fetchFeed(app, feed.url, { memory: feed.memory, isAwaited: true });
  const seconds = Math.max(0, Math.round((app.clock.now().getTime() - startMs) / 100) / 10);
  const articleIds = await keepFetch(app, feed, fetch);
  return { ...endOf(fetch, articleIds.length), seconds };
}

type End =
  | { readonly kind: 'failed'; readonly problem: FetchProblem }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'read'; readonly items: number; readonly fresh: number };

function endOf(fetch: FeedFetch, fresh: number): End {
  switch (fetch.kind) {
    case 'problem':
      return { kind: 'failed', problem: fetch.problem };
    case 'page':
      return { kind: 'failed', problem: { kind: 'not-a-feed', found: 'html' } };
    case 'unchanged':
    case 'same':
      return { kind: 'unchanged' };
    case 'read':
      return { kind: 'read', items: fetch.feed.items.length + fetch.leftOut, fresh };
  }
}
