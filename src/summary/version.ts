import type { Summary, Telling } from '../model.js';

/** Raised whenever the method would choose or refuse otherwise, so that stored summaries are made again. */
export const summaryVersion = 4;

/** What comes of a text that has nothing to say, or that could not be read. */
export const nothingToSay: Telling = { kind: 'refused', refusal: 'nothing-to-say' };

/** The same at each length. */
export const emptySummary: Summary = {
  version: summaryVersion,
  lengths: { short: nothingToSay, entry: nothingToSay, medium: nothingToSay },
};
