import type { TracedLog } from '../src/chat/app.js';

/** Writes what went wrong to standard error, and nothing else. */
export const failuresOnly: TracedLog = {
  debug: () => {},
  info: () => {},
  warn: console.error,
  error: console.error,
  during: (work) => work(),
};
