import type { Log, TracedLog } from '../../src/chat/app.js';

/** A log that hands every line to one function, whatever its level. */
export function writtenTo(write: Log['info']): TracedLog {
  return { debug: write, info: write, warn: write, error: write, during: (work) => work() };
}
