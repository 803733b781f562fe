import type { App, Log, PostOutcome } from '../chat/app.js';
import type { Delivery, Settlement } from '../store/store.js';
import { attempt, type Attempt } from './attempt.js';
import { drawPosts } from './posts.js';
import { isQuiet } from './quiet-hours.js';
import { settle } from './settle.js';
import { inTurn } from './turns.js';

// Few, so that a stop leaves few in the air.
const sentAtOnce = 10;
const quietPauseMs = 5 * 60_000;

/**
 * Sends all that is owed and due, channel by channel in order, and writes down how each attempt ended. Once the signal is
 * aborted no further attempt begins. Where all that was tried ended in silence the rest is left for the next call.
 */
export function deliverOwed(app: App, signal?: AbortSignal): Promise<void> {
  return inTurn(app.store, 'deliver', async () => {
    await drawPosts(app, signal);
    while (signal?.aborted !== true) {
      const owed = await app.store.owedDeliveries(app.clock.now(), sentAtOnce);
      if (owed.length === 0) return;
      const outcomes = await deliverTogether(app, owed, signal);
      if (outcomes.length > 0 && outcomes.every(({ kind }) => kind === 'unknown')) return;
    }
  });
}

/**
 * What can be found again after a crash goes out side by side. The rest goes one by one, and not on after one whose end is
 * unknown: then a crash leaves one message at most of which nobody can say whether it arrived.
 */
async function deliverTogether(
  app: App,
  owed: readonly Delivery[],
  signal: AbortSignal | undefined,
): Promise<readonly PostOutcome[]> {
  const canFind = await Promise.all(
    owed.map(({ channelId, userId }) => userId !== null || app.outbox.canFindIn(channelId)),
  );
  const lanes = [
    ...owed.filter((_, index) => canFind[index]).map((delivery) => deliverInOrder(app, [delivery], 'briefly', signal)),
    deliverInOrder(
      app,
      owed.filter((_, index) => !canFind[index]),
      'patiently',
      signal,
    ),
  ];
  const ends = await Promise.allSettled(lanes);
  // Only when all have ended: one that is still under way must not be taken for one that a crash left behind.
  return ends.flatMap((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

async function deliverInOrder(
  app: App,
  deliveries: readonly Delivery[],
  insistence: Attempt['insistence'],
  signal: AbortSignal | undefined,
): Promise<readonly PostOutcome[]> {
  const outcomes: PostOutcome[] = [];
  for (const delivery of deliveries) {
    if (signal?.aborted || outcomes.at(-1)?.kind === 'unknown') break;
    const outcome = await app.log.during(() => deliver(app, delivery, { insistence, signal }));
    if (outcome !== null) outcomes.push(outcome);
  }
  return outcomes;
}

/** Null where there was nothing to send any more. */
async function deliver(app: App, delivery: Delivery, how: Attempt): Promise<PostOutcome | null> {
  const { store, clock, log, meter } = app;
  if (await isTooLate(app, delivery)) return null;
  const end = await attempt(app, delivery, how);
  if (end === null) return null;
  const settlement = settle(end, delivery, clock.now());
  await store.settleDelivery(delivery.id, settlement, clock.now());
  meter.count('delivery', { outcome: end.outcome.kind });
  logSettled(log, delivery, end.outcome, settlement);
  return end.outcome;
}

function logSettled(log: Log, delivery: Delivery, { kind: outcome }: PostOutcome, { kind }: Settlement): void {
  const { id, channelId, userId, suspendedSince } = delivery;
  // The channel of a direct message is a person, of whom the log says nothing.
  const about = userId === null ? { delivery: id, channel: channelId } : { delivery: id };
  log.info('delivery.settled', { ...about, outcome });
  if (kind === 'suspended' && suspendedSince === null) {
    if (userId === null) log.warn('channel.suspended', about);
    else log.warn('person.suspended', about);
  }
  if (kind === 'sent' && suspendedSince !== null) {
    log.info(userId === null ? 'channel.resumed' : 'person.resumed', about);
  }
}

/** Whether the quiet hours of the person that it is for have begun since it was owed. Then it is put off. */
async function isTooLate({ store, clock }: App, { id, userId }: Delivery): Promise<boolean> {
  const now = clock.now();
  if (userId === null || !isQuiet(await store.person(userId), now)) return false;
  const dueAt = new Date(now.getTime() + quietPauseMs);
  // What an earlier attempt left in doubt stays so.
  await store.settleDelivery(id, { kind: 'again', dueAt, reason: 'quiet hours', mayHaveArrived: true }, now);
  return true;
}
