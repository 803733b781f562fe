import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, guildOf } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { hostOf } from '../../src/document/url.js';
import type { FeedRead } from '../../src/ingest/fetch.js';
import { keepFetch } from '../../src/ingest/keep.js';
import type { Digest, Subscription } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedAddedReply, feedBackReply, feedThereReply } from '../../src/view/feeds.js';
import { changeMade } from '../history/made.js';
import type { Wish } from './wish.js';

/** Follows a feed. The fetch that showed that there is one is its first poll too. */
export async function addFeed(app: App, caller: Caller, { url, ...place }: Wish, read: FeedRead): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const at = app.clock.now();
  const { channelId, label, mode } = place;
  const { subscription, isNew } = await app.store.subscribe({
    guildId,
    ...{ channelId, label, mode },
    feedUrl: url,
    feedTitle: read.feed.title || hostOf(url),
    addedBy: caller.userId,
    at,
    dueAt: new Date(at.getTime() + app.settings.pollMs),
  });
  const { stoppedAt, trouble } = subscription.feed;
  if (!isNew && stoppedAt === null && trouble === null) return feedThereReply(phrases, subscription, mode);

  try {
    await keepFetch(app, subscription.feed, read);
  } catch (error) {
    // What nobody is told that it worked must not have been done.
    if (isNew) await app.store.unsubscribe(guildId, subscription.id, actorOf(app, caller));
    throw error;
  }
  if (!isNew) return feedBackReply(phrases, subscription);
  const kept = (await app.store.subscriptions(guildId)).find(({ id }) => id === subscription.id) ?? subscription;
  const digests = (await app.store.digests(guildId)).filter((digest) => tellsOf(digest, kept));
  const next = digests.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0] ?? null;
  const change = await changeMade(app, { guildId, noun: 'feed', nounId: kept.id }, { by: caller.userId, at });
  return feedAddedReply(phrases, { subscription: kept, digest: next, change });
}

function tellsOf({ channelId, label }: Digest, subscription: Subscription): boolean {
  return channelId === subscription.channelId && (label === null || label === subscription.label);
}
