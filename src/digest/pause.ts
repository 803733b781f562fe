import type { App } from '../chat/app.js';
import type { Digest } from '../model.js';
import type { Actor, Comeback } from '../store/moderation.js';
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
    return store.resumeDigest(guildId, id, { ...actor, ...comebackOf(digest, actor.at) });
  });
}

/** A digest that was removed comes again, in the same way. Null where there is none. */
export function restoreDigest(
  { store }: Pick<App, 'store'>,
  { guildId, id, ...schedule }: Pick<Digest, 'guildId' | 'id' | 'cron' | 'timezone'>,
  actor: Actor,
): Promise<Digest | null> {
  return inTurn(store, 'run', () => {
    const comeback = comebackOf({ ...schedule, dueAt: actor.at }, actor.at);
    return store.restoreDigest(guildId, id, { ...actor, ...comeback });
  });
}

/** How a digest goes on whose time may have passed without it. */
export function comebackOf(
  { cron, timezone, dueAt: kept }: Pick<Digest, 'cron' | 'timezone' | 'dueAt'>,
  at: Date,
): Comeback {
  const dueAt = kept > at ? kept : nextRun(cron, timezone, at);
  const periodMs = nextRun(cron, timezone, dueAt).getTime() - dueAt.getTime();
  return { dueAt, drawsSince: new Date(dueAt.getTime() - Math.max(periodMs, weekMs)) };
}
