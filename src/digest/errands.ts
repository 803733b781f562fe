import type { App } from '../chat/app.js';
import { spread } from '../ingest/wait.js';
import type { ErrandSettlement, OwedErrand } from '../store/store.js';
import { inTurn } from './turns.js';

const runAtOnce = 10;
// Discord publishes no more messages of one channel, and says so nowhere but in its answers.
const publishedAnHour = 10;
const firstPauseMs = 10_000;
const longestPauseMs = 15 * 60_000;
// About a day.
const mostAttempts = 100;

/**
 * Does what is still to be done with messages that arrived: publishes them, begins their threads. What cannot be done is
 * dropped with a line in the log; what cannot be done now waits its turn, and no post waits for it.
 */
export function runErrands(app: App, signal?: AbortSignal): Promise<void> {
  return inTurn(app.store, 'errands', async () => {
    while (signal?.aborted !== true) {
      const due = await app.store.dueErrands(app.clock.now(), { limit: runAtOnce, publishedAnHour });
      if (due.length === 0) return;
      for (const errand of due) {
        if (signal?.aborted) return;
        await runErrand(app, errand);
      }
    }
  });
}

async function runErrand({ store, outbox, clock, log }: App, errand: OwedErrand): Promise<void> {
  await store.startErrand(errand, clock.now());
  const outcome = await outbox.runErrand(errand);
  const now = clock.now();
  const about = { errand: errand.kind, delivery: errand.deliveryId, channel: errand.channelId };
  if (outcome.kind === 'done') log.info('errand.done', about);
  if (outcome.kind === 'refused') log.info('errand.dropped', { ...about, reason: outcome.reason });
  const settlement = outcome.kind === 'retry' ? later(errand, outcome.afterMs, now) : ended;
  if (outcome.kind === 'retry' && settlement.kind === 'ended') log.warn('errand.given-up', about);
  await store.settleErrand(errand, settlement, now);
}

const ended: ErrandSettlement = { kind: 'ended' };

function later({ deliveryId, attempts }: OwedErrand, afterMs: number | null, now: Date): ErrandSettlement {
  if (attempts + 1 >= mostAttempts) return ended;
  const ownMs = Math.min(firstPauseMs * 2 ** attempts, longestPauseMs) * (1 + spread(deliveryId, now) / 4);
  return { kind: 'again', dueAt: new Date(now.getTime() + Math.ceil(Math.max(afterMs ?? 0, ownMs))) };
}
