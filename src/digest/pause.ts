import type { App } from '../chat/app.js';
import type { Digest } from '../model.js';
import type { Actor } from '../store/moderation.js';
import { nextRun } from './schedule.js';
import { inTurn } from './turns.js';

const weekMs = 7 * 24 * 3_600_000;

/** Between two of its runs a digest stops coming; null where the guild has no such digest that comes. */
export function pauseDigest(
  { store }: Pick<App, 'store'>,
  { guildId, id }: Pick<Digest, 'guildId' | 'id'>,
  actor: Actor,
): Promise<Digest | null> {
  return inTurn(store, 'run', () => store.pauseDigest(guildId, id, actor));
}

/**
 * A digest comes again, from its next regular time on: nothing is made up for at once. That one tells what came meanwhile, of a
 * week at most, or of its own period where that is longer. Null where the guild has no such digest that waits.
 */
export function resumeDigest(
  { store }: Pick<App, 'store'>,
  { guildId, id }: Pick<Digest, 'guildId' | 'id'>,
  actor: Actor,
): Promise<Digest | null> {
  return inTurn(store, 'run', async () => {
    const digest = await store.digest(guildId, id);
    if (digest === null) return null;
    const dueAt = digest.dueAt > actor.at ? digest.dueAt : nextRun(digest.cron, digest.timezone, actor.at);
    const periodMs = nextRun(digest.cron, digest.timezone, dueAt).getTime() - dueAt.getTime();
    const drawsSince = new Date(dueAt.getTime() - Math.max(periodMs, weekMs));
    return store.resumeDigest(guildId, id, { ...actor, dueAt, drawsSince });
  });
}
