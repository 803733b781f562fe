import type { Summary } from '../model.js';

/** Raised whenever the method would choose other sentences, so that stored summaries are made again. */
export const summaryVersion = 3;

/** The summary of a text that has nothing to say, or that could not be read. */
export const emptySummary: Summary = { version: summaryVersion, sentences: { short: [], entry: [], medium: [] } };
