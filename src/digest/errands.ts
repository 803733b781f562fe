import type { App, ErrandOutcome } from '../chat/app.js';
import { spread } from '../ingest/wait.js';
import { phrasesIn } from '../phrases/phrases.js';
import type { EditOfPost, ErrandSettlement, OwedErrand } from '../store/store.js';
import { editedPostReply } from '../view/live-post.js';
import { inTurn } from './turns.js';

const runAtOnce = 10;
// Discord publishes no more messages of one channel, and says so nowhere but in its answers.
const publishedAnHour = 10;
const firstPauseMs = 10_000;
const longestPauseMs = 15 * 60_000;
// About a day.
const mostAttempts = 100;

/**
 * Does what is still to be done with messages that arrived: publishes them, begins their threads, and writes over the posts
 * of articles that have changed. What cannot be done is dropped with a line in the log; what cannot be done now waits its
 * turn, and no post waits for it. Where nothing could be done the rest is left for the next call.
 */
export function runErrands(app: App, signal?: AbortSignal): Promise<void> {
  return inTurn(app.store, 'errands', async () => {
    while (signal?.aborted !== true) {
      const due = await app.store.dueErrands(app.clock.now(), { limit: runAtOnce, publishedAnHour });
      let isAnyOver = false;
      for (const errand of due) {
        if (signal?.aborted) return;
        const { kind } = await app.log.during(() => runErrand(app, errand));
        isAnyOver ||= kind !== 'retry';
      }
      if (!isAnyOver) return;
    }
  });
}

async function runErrand(app: App, errand: OwedErrand): Promise<ErrandOutcome> {
  const { store, clock, log, meter } = app;
  await store.startErrand(errand, clock.now());
  const outcome = await (errand.kind === 'edit' ? edit(app, errand) : app.outbox.runErrand(errand));
  const now = clock.now();
  const about = { errand: errand.kind, delivery: errand.deliveryId, channel: errand.channelId };
  meter.count('errand', { kind: errand.kind, outcome: outcome.kind });
  if (outcome.kind === 'done') log.info('errand.done', about);
  if (outcome.kind === 'refused') log.info('errand.dropped', { ...about, reason: outcome.reason });
  const settlement = outcome.kind === 'retry' ? later(errand, outcome.afterMs, now) : ended;
  if (outcome.kind === 'retry' && settlement.kind === 'ended') log.warn('errand.given-up', about);
  await store.settleErrand(errand, settlement, now);
  return outcome;
}

/** A post says what its article says by then, once that is summarised. */
async function edit(
  { store, outbox }: App,
  { articleId, template, label, ...post }: EditOfPost,
): Promise<ErrandOutcome> {
  const article = await store.article(post.guildId, articleId);
  if (article === null) return { kind: 'refused', reason: 'its feed is no longer followed' };
  if (article.summary === null) return { kind: 'retry', afterMs: null };
  const { language } = await store.guildSettings(post.guildId);
  return outbox.runErrand({ ...post, reply: editedPostReply(phrasesIn(language), article, { template, label }) });
}

const ended: ErrandSettlement = { kind: 'ended' };

function later({ deliveryId, attempts }: OwedErrand, afterMs: number | null, now: Date): ErrandSettlement {
  if (attempts + 1 >= mostAttempts) return ended;
  const ownMs = Math.min(firstPauseMs * 2 ** attempts, longestPauseMs) * (1 + spread(deliveryId, now) / 4);
  return { kind: 'again', dueAt: new Date(now.getTime() + Math.ceil(Math.max(afterMs ?? 0, ownMs))) };
}
