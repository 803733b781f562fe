import type { App, PostOutcome } from '../chat/app.js';
import type { Delivery, Settlement } from '../store/store.js';
import { inTurn } from './turns.js';

// Few, so that a stop leaves few in the air.
const sentAtOnce = 10;
const secondMs = 1000;
const hourMs = 3600 * secondMs;
// The first new attempt falls within the minute in which Discord still knows the nonce.
const firstPauseMs = 5 * secondMs;
const longestPauseMs = hourMs / 4;
// A channel that is closed to the bot is asked again, so that what is owed goes out once a moderator opens it.
const closedPauseMs = hourMs;

/**
 * Sends all that is owed and due, channel by channel in order, and writes down how each attempt ended. Once the signal is
 * aborted no further attempt begins.
 */
export function deliverOwed(app: App, signal?: AbortSignal): Promise<void> {
  return inTurn(app.store, 'deliver', async () => {
    while (signal?.aborted !== true) {
      const owed = await app.store.owedDeliveries(app.clock.now(), sentAtOnce);
      if (owed.length === 0) return;
      const attempts = await Promise.allSettled(owed.map((delivery) => deliver(app, delivery)));
      // Only when all have ended: one that is still under way must not be taken for one that a crash left behind.
      const fault = attempts.find((attempt) => attempt.status === 'rejected');
      if (fault) throw fault.reason;
    }
  });
}

async function deliver(app: App, delivery: Delivery): Promise<void> {
  const { store, outbox, clock, log } = app;
  await store.startDelivery(delivery.id, clock.now());
  const outcome = await outbox.post(delivery);
  const settlement = settle(outcome, delivery.attempts + 1, clock.now());
  await store.settleDelivery(delivery.id, settlement, clock.now());
  log.info('delivery.settled', { delivery: delivery.id, channel: delivery.channelId, outcome: outcome.kind });
}

/** What an answer means for what is owed. `attempts` counts this one. */
export function settle(outcome: PostOutcome, attempts: number, now: Date): Settlement {
  const again = (pauseMs: number, reason: string): Settlement => ({
    kind: 'again',
    dueAt: new Date(now.getTime() + pauseMs),
    reason,
  });
  switch (outcome.kind) {
    case 'sent':
      return outcome;
    case 'gone':
      return { kind: 'dead', reason: 'the channel is gone' };
    case 'rejected':
      return { kind: 'dead', reason: outcome.reason };
    case 'forbidden':
      return again(closedPauseMs, 'I may not post there');
    case 'retry':
      return again(Math.max(outcome.afterMs ?? 0, pauseAfter(attempts)), outcome.reason);
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
}
