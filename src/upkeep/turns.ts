import type { App } from '../chat/app.js';

/** What upkeep needs of the program. */
export type Doors = Pick<App, 'store' | 'clock' | 'log' | 'settings' | 'startedAt'>;

// Nobody notices so short a time, and three quarters of the event loop's are for everybody else.
const turnMs = 4;
const pauseMs = 12;
const yieldedMs = 1_000;
const lookEvery = 25;
// Where a channel cannot be posted into, something is always owed.
const mostYields = 30;

/**
 * Takes short turns until one says that all is done, with a pause after each, and a longer one while messages are due. Rejects
 * with the reason of `stop` when that is aborted.
 */
export async function takeTurns(
  { store, clock }: Doors,
  stop: AbortSignal,
  turn: (withinMs: number) => Promise<boolean>,
): Promise<void> {
  for (let turns = 1, yields = 0; ; turns += 1) {
    stop.throwIfAborted();
    if (await turn(turnMs)) return;
    await clock.sleep(pauseMs, stop);
    if (turns % lookEvery !== 0) continue;
    for (; yields < mostYields && (await isBusy(store, clock.now())); yields += 1) await clock.sleep(yieldedMs, stop);
  }
}

async function isBusy(store: App['store'], now: Date): Promise<boolean> {
  return (await store.owedDeliveries(now, 1)).length > 0;
}
