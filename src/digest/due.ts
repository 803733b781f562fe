import type { App } from '../chat/app.js';
import { summariseNew } from '../ingest/summarise.js';
import type { Digest } from '../model.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { MaterialQuery } from '../store/store.js';
import { isLate } from '../view/digests.js';
import { composeDigest } from './compose.js';
import { gatherStories } from './gather.js';
import { isReview } from './known.js';
import { readMaterial } from './material.js';
import { nextRun } from './schedule.js';
import { planThread } from './thread.js';
import { inTurn } from './turns.js';

const dayMs = 24 * 3600 * 1000;

export type RunOutcome =
  | { readonly kind: 'owed'; readonly deliveryIds: readonly number[] }
  /** No article has come since the last run. */
  | { readonly kind: 'nothing-new' };

/** Runs every digest whose time has come. A run that fails is logged and tried again at the next tick; the others go on. */
export async function runDueDigests(app: App): Promise<void> {
  for (const digest of await app.store.dueDigests(app.clock.now())) {
    await runOrSkip(app, digest).catch((error: unknown) =>
      app.log.error('digest.failed', { digest: digest.id, error }),
    );
    // The store answers at once, so without a pause hundreds of digests would be one long turn of the event loop.
    await app.clock.sleep(0);
  }
}

/** Writes one run of a digest: what it says and what its channel is owed. `dueAt` tells it from other runs. */
export function runDigest(app: App, { guildId, id }: Digest, dueAt: Date): Promise<RunOutcome> {
  return inTurn(app.store, 'run', async () => {
    // It may have been edited, or removed, while others had their turn.
    const digest = await app.store.digest(guildId, id);
    return digest === null ? { kind: 'nothing-new' } : writeRun(app, digest, dueAt);
  });
}

async function writeRun(app: App, digest: Digest, dueAt: Date): Promise<RunOutcome> {
  await summariseNew(app);
  await app.stories.placeNew();
  const ranAt = app.clock.now();
  const query = { ...window(digest, dueAt), alsoPosted: isReview(digest, ranAt) };
  const { articles, beyond } = await readMaterial(app, digest, query);
  const stories = await gatherStories(app, digest, articles);
  const told = stories.reduce((count, story) => count + story.articles.length, 0);
  const hindrance = app.startedAt > dueAt ? 'offline' : 'closed';
  const content = { digest, stories, articles: told, beyond, hindrance, dueAt, ranAt } as const;
  const phrases = phrasesIn((await app.store.guildSettings(digest.guildId)).language);
  const { parts, mentions } = composeDigest(phrases, content, (reply) => app.outbox.fits(reply));
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
  return parts.length === 0 ? { kind: 'nothing-new' } : { kind: 'owed', deliveryIds: run.deliveryIds };
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
  app.log.info('digest.skipped', { digest: id });
}

/** What a run may draw on: what came since the last one; the first one draws on a day, or on a whole period if that is longer. */
function window(digest: Digest, dueAt: Date): Pick<MaterialQuery, 'publishedSince' | 'seenSince'> {
  const { lastDueAt } = digest;
  if (lastDueAt !== null) return { publishedSince: null, seenSince: lastDueAt };
  return { publishedSince: firstDraw(digest, dueAt), seenSince: null };
}

function firstDraw({ cron, timezone }: Digest, dueAt: Date): Date {
  const periodMs = nextRun(cron, timezone, dueAt).getTime() - dueAt.getTime();
  return new Date(dueAt.getTime() - Math.max(periodMs, dayMs));
}
