import type { App } from '../chat/app.js';
import { deliverOwed } from '../digest/deliver.js';
import { runDueDigests } from '../digest/due.js';
import { tellFollowers } from '../digest/follows.js';
import { pollDueFeeds } from '../ingest/poller.js';
import { UserError } from '../errors.js';
import { nobody } from '../model.js';
import type { Store } from '../store/store.js';
import { tryoutCaller, tryoutChannelNames } from './place.js';
import { renderPost } from './render.js';
import { sampleSubscriptions } from './sample.js';
import type { Screen } from './screen.js';

const startedKey = 'tryout.startedAt';
const { guildId, channelId } = tryoutCaller;

/**
 * Makes the try-out's guild at its first start: it follows the sample newspapers and has a digest that is due. Gives the
 * moment of that first start, from which the newspapers count their dates. Throws a `UserError` for a database that served
 * real channels: here nobody could receive what they are owed.
 */
export async function prepareTryout(store: Store, now: Date): Promise<Date> {
  const known = await store.recall(startedKey);
  if (known !== null) return new Date(known);
  if (!(await store.isEmpty())) {
    const message = 'This database belongs to the bot on Discord. Set DISCORD_TOKEN, or DATABASE_URL to another file.';
    throw new UserError('DATABASE_OF_DISCORD', message);
  }
  await store.remember(startedKey, now.toISOString());
  for (const { url, title, label } of sampleSubscriptions) {
    await store.subscribe({ guildId, channelId, feedUrl: url, feedTitle: title, label, addedBy: nobody, at: now });
  }
  await store.editGuildSettings(guildId, { timezone: 'UTC' }, { by: nobody, at: now });
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
    addedBy: nobody,
    at: now,
  });
  return now;
}

/**
 * Reads the newspapers and posts what is due, until it is told to stop. Where nothing is due, #news shows its last digest
 * again, as a channel would.
 */
export async function openTryout(app: App, screen: Screen, signal: AbortSignal): Promise<void> {
  const before = await app.store.lastPosted(guildId, channelId);
  await screen.during(pollDueFeeds(app, signal), 'Reading the newspapers …');
  if (signal.aborted) return;
  await runDueDigests(app);
  await tellFollowers(app, signal);
  await deliverOwed(app, signal);
  const after = await app.store.lastPosted(guildId, channelId);
  if (after[0]?.id !== before[0]?.id) return;
  for (const { reply } of after) {
    screen.print(renderPost(`#${tryoutChannelNames.get(channelId) ?? channelId}`, reply, screen.style()));
    if (reply.listed) await app.store.saveList(tryoutCaller, reply.listed);
  }
}
