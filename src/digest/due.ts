import type { App } from '../chat/app.js';
import type { Digest } from '../model.js';
import { phrasesIn } from '../phrases/phrases.js';
import { isLate } from '../view/digests.js';
import { draftRun, firstDraw } from './draft.js';
import { nextRun } from './schedule.js';
import { planThread } from './thread.js';
import { inTurn } from './turns.js';

export type RunOutcome =
  | { readonly kind: 'owed'; readonly deliveryIds: readonly number[] }
  /** No article has come since the last run. */
  | { readonly kind: 'nothing-new' };

/** Runs every digest whose time has come. A run that fails is logged and tried again at the next tick; the others go on. */
export async function runDueDigests(app: App): Promise<void> {
  for (const digest of await app.store.dueDigests(app.clock.now())) {
    await app.log.during(() => runOrSkip(app, digest).catch((error: unknown) => tellFailure(app, digest, error)));
    // The store answers at once, so without a pause hundreds of digests would be one long turn of the event loop.
    await app.clock.sleep(0);
  }
}

function tellFailure({ log, meter }: App, { id }: Digest, error: unknown): void {
  meter.count('digest', { outcome: 'failed' });
  log.error('digest.failed', { digest: id, error });
}

/** Writes one run of a digest: what it says and what its channel is owed. `dueAt` tells it from other runs. */
export function runDigest(app: App, { guildId, id }: Digest, dueAt: Date): Promise<RunOutcome> {
  return inTurn(app.store, 'run', async () => {
    // It may have been edited, paused or removed, while others had their turn.
    const digest = await app.store.digest(guildId, id);
    if (digest === null || digest.pause !== null) return { kind: 'nothing-new' };
    return writeRun(app, digest, dueAt);
  });
}

async function writeRun(app: App, digest: Digest, dueAt: Date): Promise<RunOutcome> {
  const { articles, parts, mentions, ranAt } = await draftRun(app, digest, dueAt);
  const phrases = phrasesIn((await app.store.guildSettings(digest.guildId)).language);
  const run = await app.store.saveRun({
    digestId: digest.id,
    dueAt,
    ranAt,
    nextDueAt: nextRun(digest.cron, digest.timezone, ranAt),
    articleIds: articles.map(({ id }) => id),
    parts,
    manner: { isSilent: digest.isSilent, pingRoleId: digest.pingRoleId },
    thread: await planThread(phrases, app, digest, { articles, ranAt }),
    mentions,
  });
  app.log.info('digest.ran', { digest: digest.id, articles: articles.length, parts: parts.length, isNew: run.isNew });
  const kind = parts.length === 0 ? 'nothing-new' : 'owed';
  app.meter.count('digest', { outcome: kind });
  return kind === 'nothing-new' ? { kind } : { kind, deliveryIds: run.deliveryIds };
}

/** By the digest's own rule a run that is late is left out, and what it would have told of is in the next. */
async function runOrSkip(app: App, digest: Digest): Promise<void> {
  const { id, cron, timezone, dueAt, missed } = digest;
  const now = app.clock.now();
  if (missed === 'catch-up' || !isLate(dueAt, now)) {
    await runDigest(app, digest, dueAt);
    return;
  }
  const nextDueAt = nextRun(cron, timezone, now);
  await app.store.skipRun({ digestId: id, dueAt, nextDueAt, drawsSince: firstDraw(digest, dueAt) });
  app.meter.count('digest', { outcome: 'skipped' });
  app.log.info('digest.skipped', { digest: id });
}
