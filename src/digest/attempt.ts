import type { App, FindOutcome, PostOutcome } from '../chat/app.js';
import type { Delivery } from '../store/store.js';

// A message is repeated at once where its end is unknown: most faults last no longer. Discord knows a nonce for "the past few
// minutes"; within a minute it is safe.
const pausesMs = {
  briefly: [100, 1000],
  patiently: [100, 500, 1000, 3000, 8000, 15_000, 30_000],
} as const;

export interface Attempt {
  /** `patiently`: for as long as the nonce surely holds, because nobody can look afterwards. */
  readonly insistence: keyof typeof pausesMs;
  readonly signal: AbortSignal | undefined;
}

export interface AttemptEnd {
  readonly outcome: PostOutcome;
  /** Whether the message may stand in its channel although the outcome is none. */
  readonly mayHaveArrived: boolean;
}

/**
 * One attempt to send. What an earlier one may have sent is looked for first, and sent where it is not there, with the same
 * nonce: so it is found by one or the other, however long ago that was. Null where it is not owed there any more: it was
 * moved, or its digest or feed removed.
 */
export async function attempt(
  app: App,
  delivery: Delivery,
  { insistence, signal }: Attempt,
): Promise<AttemptEnd | null> {
  const { unsureSince } = delivery;
  if (unsureSince !== null) {
    const found = await find(app, delivery, unsureSince);
    if (found.kind !== 'not-found') return { outcome: found, mayHaveArrived: true };
  }
  if (!(await app.store.startDelivery(delivery.id, app.clock.now(), delivery.channelId))) return null;
  // A second crash leaves one doubt and not two: there is nothing to keep certain any more.
  const isFirst = unsureSince === null;
  const pauses = isFirst ? pausesMs[insistence] : pausesMs.briefly;
  return post(app, delivery, { pauses, canFind: insistence === 'briefly' }, signal);
}

interface Repetition {
  readonly pauses: readonly number[];
  readonly canFind: boolean;
}

async function find({ store, outbox }: App, delivery: Delivery, since: Date): Promise<FindOutcome> {
  return outbox.find(delivery, since, await store.arrivedMessages(delivery.guildId, delivery.channelId));
}

async function post(
  app: App,
  delivery: Delivery,
  { pauses, canFind }: Repetition,
  signal: AbortSignal | undefined,
): Promise<AttemptEnd> {
  const { outbox, clock } = app;
  const since = clock.now();
  let outcome = await outbox.post(delivery);
  let mayHaveArrived = outcome.kind === 'unknown';
  for (const pauseMs of pauses) {
    if (outcome.kind !== 'unknown' || signal?.aborted) break;
    // Nobody would know the second one for the first.
    if (outcome.mayDouble === true && !canFind) break;
    await clock.sleep(pauseMs, signal).catch(() => undefined);
    if (signal?.aborted) break;
    // On a machine that has much to do a short pause may be a long one.
    const found = await find(app, delivery, since);
    outcome = found.kind === 'not-found' ? await outbox.post(delivery) : found;
    mayHaveArrived ||= outcome.kind === 'unknown';
  }
  return { outcome, mayHaveArrived };
}
