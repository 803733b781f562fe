import type { App } from '../chat/app.js';
import type { Reply } from '../chat/reply.js';
import { deliverOwed } from '../digest/deliver.js';
import { runDueDigests } from '../digest/due.js';
import { pollDueFeeds } from '../ingest/poll.js';
import type { Store } from '../store/store.js';
import { tryoutCaller, tryoutChannelNames } from './place.js';
import { renderPost } from './render.js';
import { sampleSubscriptions } from './sample.js';
import type { Screen } from './screen.js';

const startedKey = 'tryout.startedAt';
const { guildId, channelId, userId } = tryoutCaller;

/**
 * Makes the try-out's guild at its first start: it follows the sample newspapers and has a digest that is due. Gives the
 * moment of that first start, from which the newspapers count their dates.
 */
export async function prepareTryout(store: Store, now: Date): Promise<Date> {
  const known = await store.recall(startedKey);
  if (known !== null) return new Date(known);
  for (const { url, title, label } of sampleSubscriptions) {
    await store.subscribe({ guildId, channelId, feedUrl: url, feedTitle: title, label, addedBy: userId, at: now });
  }
  await store.setGuildTimezone(guildId, 'UTC');
  await store.addDigest({
    guildId,
    channelId,
    name: null,
    cron: '0 8 * * *',
    timezone: 'UTC',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: now,
    addedBy: userId,
    at: now,
  });
  await store.remember(startedKey, now.toISOString());
  return now;
}

/** Reads the newspapers and posts what is due. Where nothing is, #news shows its last digest again, as a channel would. */
export async function openTryout(app: App, screen: Screen): Promise<void> {
  const before = await app.store.lastPosted(guildId, channelId);
  await pollDueFeeds(app);
  await runDueDigests(app);
  await deliverOwed(app);
  const after = await app.store.lastPosted(guildId, channelId);
  if (after[0]?.id !== before[0]?.id) return;
  for (const { payload } of after) {
    // The payload was written by `saveRun` from a Reply, and nobody else writes there.
    const reply = JSON.parse(payload) as Reply;
    screen.print(renderPost(tryoutChannelNames.get(channelId) ?? channelId, reply, screen.style()));
    if (reply.listed) await app.store.saveList(tryoutCaller, reply.listed);
  }
}
