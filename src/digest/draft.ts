import type { App } from '../chat/app.js';
import { summariseNew } from '../ingest/summarise.js';
import type { Article, Digest } from '../model.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { MaterialQuery } from '../store/store.js';
import { type ComposedDigest, composeDigest } from './compose.js';
import { gatherStories } from './gather.js';
import { isReview } from './known.js';
import { readMaterial } from './material.js';
import { nextRun } from './schedule.js';

const dayMs = 24 * 3600 * 1000;

/** What a run of a digest would post and use up, before anything of it is written. */
export interface DraftedRun extends ComposedDigest {
  readonly articles: readonly Article[];
  readonly ranAt: Date;
}

/** What a digest tells now in answer to a due time. New articles are summarised and placed for it; nothing else is written. */
export async function draftRun(app: App, digest: Digest, dueAt: Date): Promise<DraftedRun> {
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
  return { articles, ranAt, ...composeDigest(phrases, content, (reply) => app.outbox.fits(reply)) };
}

/** What a run may draw on: what came since the last one; the first one draws on a day, or on a whole period if that is longer. */
function window(digest: Digest, dueAt: Date): Pick<MaterialQuery, 'publishedSince' | 'seenSince'> {
  const { lastDueAt } = digest;
  if (lastDueAt !== null) return { publishedSince: null, seenSince: lastDueAt };
  return { publishedSince: firstDraw(digest, dueAt), seenSince: null };
}

/** From when on the first run of a digest draws. */
export function firstDraw({ cron, timezone }: Digest, dueAt: Date): Date {
  const periodMs = nextRun(cron, timezone, dueAt).getTime() - dueAt.getTime();
  return new Date(dueAt.getTime() - Math.max(periodMs, dayMs));
}
