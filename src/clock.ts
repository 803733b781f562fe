import { setImmediate as afterOthers, setTimeout as afterMs } from 'node:timers/promises';
import type { Clock } from './chat/app.js';

/** The machine's own clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  sleep: (ms, signal) => {
    const options = signal ? { signal } : {};
    // A timer of no time takes a millisecond, and work that pauses often takes pauses for most of its time.
    return ms === 0 ? afterOthers(undefined, options) : afterMs(ms, undefined, options);
  },
};
