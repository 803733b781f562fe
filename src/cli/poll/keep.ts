import type { App } from '../../chat/app.js';
import { canonicalUrl } from '../../feed/canonical-url.js';
import type { FeedRead } from '../../ingest/fetch.js';
import { keepFetch } from '../../ingest/keep.js';
import type { Feed } from '../../model.js';
import { currentGuilds } from '../guild.js';
import type { Steps } from './step.js';

/** Keeps what is new of a feed that is followed, as any poll does. Gives how many articles; null where nobody follows it. */
export async function keepRead(app: App, url: string, fetch: FeedRead, steps: Steps): Promise<number | null> {
  const feed = await followedFeed(app, url);
  if (feed === null) {
    steps.take('kept', 'Nothing: no server follows this address. /feed add follows it.', 'failed');
    return null;
  }
  const { length } = await keepFetch(app, feed, fetch);
  steps.take('kept', length === 0 ? 'Nothing is new.' : `${length} new ${length === 1 ? 'article' : 'articles'}.`);
  return length;
}

async function followedFeed({ store }: App, url: string): Promise<Feed | null> {
  const wanted = canonicalUrl(url);
  for (const guildId of await currentGuilds(store)) {
    const subscriptions = await store.subscriptions(guildId);
    const found = subscriptions.find(({ feed }) => canonicalUrl(feed.url) === wanted);
    if (found) return found.feed;
  }
  return null;
}
