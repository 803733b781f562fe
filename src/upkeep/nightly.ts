import { nightAt } from './night.js';
import { type Step, steps } from './steps.js';
import type { Doors } from './turns.js';

// Digests and polls that a start has to make up for come first.
const quietAfterMs = 10 * 60_000;

/**
 * What the clock does for the database, once a night: backs it up, forgets what is old, gives back room. A night that was
 * missed is made up for some minutes after the next start, and what was broken off goes on then; what failed is told once,
 * with what to do, and tried again the next night.
 */
export function nightlyUpkeep(app: Doors, stop: AbortSignal): () => Promise<void> {
  let doneNight: string | null = null;
  return async () => {
    const now = app.clock.now();
    const night = nightAt(now);
    if (night === doneNight || now.getTime() - app.startedAt.getTime() < quietAfterMs) return;
    for (const step of steps) {
      if (stop.aborted) return;
      await runOnce(app, step, night, stop);
    }
    if (!stop.aborted) doneNight = night;
  };
}

async function runOnce(app: Doors, step: Step, night: string, stop: AbortSignal): Promise<void> {
  const { store, clock, log } = app;
  const key = `upkeep.${step.name}`;
  if ((await store.recall(key)) === night) return;
  const began = clock.now().getTime();
  try {
    const figures = await step.run(app, stop);
    if (figures !== null) log.info('upkeep.done', { step: step.name, seconds: secondsSince(app, began), ...figures });
  } catch (error) {
    if (stop.aborted) return;
    log.error('upkeep.failed', { step: step.name, advice: step.advice, error });
  }
  await store.remember(key, night);
}

function secondsSince({ clock }: Doors, beganMs: number): number {
  return Math.round((clock.now().getTime() - beganMs) / 1000);
}
