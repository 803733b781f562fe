import { type Reply, sayError } from '../chat/reply.js';
import type { Phrases } from '../phrases/phrases.js';

// Without letters and digits that are mistaken for each other when they are read out.
const alphabet = 'ACDEFGHJKLMNPQRTUVWXY34679';

/** A short code that a person can pass on, and that the operator finds in the log. `chance` gives a number below its argument. */
export function faultCode(chance: (below: number) => number): string {
  return Array.from({ length: 4 }, () => alphabet.charAt(chance(alphabet.length))).join('');
}

/** What a person hears of a fault of the program. */
export function faultReply(phrases: Phrases, code: string): Reply {
  return sayError(phrases.text('fault', { code }));
}
