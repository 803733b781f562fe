import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './chat/app.js';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => sleep(ms, undefined, signal ? { signal } : {}),
};
