import { latest } from './latest.js';
import { mistakes } from './mistakes.js';

/** Everything that the bot says, in English: ICU messages by key. The other languages have the same keys and places. */
export const english = { ...latest, ...mistakes } as const;
