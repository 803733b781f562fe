import type { App } from '../chat/app.js';
import type { Digest } from '../model.js';
import type { Actor } from '../store/moderation.js';
import type { DigestSettings } from '../store/store.js';
import { nextRun } from './schedule.js';
import { inTurn } from './turns.js';

export interface WantedEdit {
  readonly guildId: string;
  readonly digestId: number;
  /** What is left out stays as it is. */
  readonly change: Partial<DigestSettings>;
}

/** Changes a digest between two of its runs; null where the guild has no such live digest. */
export function editDigest(
  { store }: Pick<App, 'store'>,
  { guildId, digestId, change }: WantedEdit,
  actor: Actor,
): Promise<Digest | null> {
  return inTurn(store, 'run', async () => {
    const digest = await store.digest(guildId, digestId);
    if (digest === null) return null;
    const { id, guildId: _, dueAt, lastDueAt, trouble, pause, ...before } = digest;
    const settings = { ...before, ...change };
    return store.editDigest({ guildId, digestId, settings, dueAt: dueAfter(digest, settings, actor.at) }, actor);
  });
}

/** Only another schedule or zone sets the next run. Where the clock was ahead, what has run then does not run again. */
function dueAfter(digest: Digest, { cron, timezone }: Pick<Digest, 'cron' | 'timezone'>, now: Date): Date {
  if (cron === digest.cron && timezone === digest.timezone) return digest.dueAt;
  const lastMs = digest.lastDueAt?.getTime() ?? 0;
  return nextRun(cron, timezone, new Date(Math.max(now.getTime(), lastMs)));
}
