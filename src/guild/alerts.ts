import type { App } from '../chat/app.js';
import { type Trouble, troubleKey, troublesOf } from '../chat/troubles.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { AlertPlace } from '../store/guilds.js';
import { alertReply } from '../view/alert.js';

const dayMs = 24 * 3_600_000;
// What lasts is said again after as long.
const saidAgainMs = 7 * dayMs;

/**
 * Owes each guild that chose a channel for it one notice of what began to need its moderators, or has needed them for another
 * week, with all of it together: one a day at most. What is over is forgotten, so that it is told if it begins anew.
 */
export async function alertGuilds(app: App): Promise<void> {
  for (const place of await app.store.alertPlaces()) {
    await alertGuild(app, place).catch((error: unknown) => app.log.error('alert.failed', { error }));
    await app.clock.sleep(0);
  }
}

async function alertGuild({ store, clock, log }: App, { guildId, channelId, lastAt }: AlertPlace): Promise<void> {
  const now = clock.now();
  const troubles = await troublesOf(store, guildId, now);
  const told = await store.toldTroubles(guildId);
  const lasting = new Set(troubles.map(troubleKey));
  const over = [...told.keys()].filter((key) => !lasting.has(key));
  if (over.length > 0) await store.forgetTroubles(guildId, over);

  const isTooSoon = lastAt !== null && now.getTime() - lastAt.getTime() < dayMs;
  const isClosed = (await store.suspendedChannels(guildId)).has(channelId);
  if (isTooSoon || isClosed) return;
  const fresh = troubles.filter((trouble) => isToBeTold(trouble, told.get(troubleKey(trouble)), now));
  if (fresh.length === 0) return;
  const phrases = phrasesIn((await store.guildSettings(guildId)).language);
  const reply = alertReply(phrases, fresh, now);
  await store.saveAlert({ guildId, channelId, reply, troubles: fresh.map(troubleKey), at: now });
  log.info('guild.alerted', { guild: guildId, troubles: fresh.length });
}

/** A move is told once; it lasts only so that it is told at all. */
function isToBeTold({ kind }: Trouble, toldAt: Date | undefined, now: Date): boolean {
  if (toldAt === undefined) return true;
  return kind !== 'moved' && now.getTime() - toldAt.getTime() >= saidAgainMs;
}
