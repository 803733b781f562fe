import { documents, table } from './data/background.js';
import type { Frequencies } from './frequencies.js';
import { pairOf, type Term, termOf } from './terms.js';

const none: Frequencies = { documents: 0, counts: new Map() };
let english: Frequencies | null = null;

/**
 * How often words stand in news in general, for a bot that has not read any yet. Only English has a table; in others every
 * word would seem rare by it. Unpacked at the first call (some 20 ms).
 */
export function backgroundFrequencies(language: string): Frequencies {
  if (language !== 'en') return none;
  english ??= { documents, counts: unpack(table) };
  return english;
}

/** Lines of a count, then the stems, or pairs of stems joined by `_`, that have it. */
function unpack(packed: string): ReadonlyMap<Term, number> {
  const counts = new Map<Term, number>();
  for (const line of packed.split('\n')) {
    const [count, ...names] = line.split(' ');
    for (const name of names) {
      const [first = '', second] = name.split('_');
      counts.set(second === undefined ? termOf(first) : pairOf(termOf(first), termOf(second)), Number(count));
    }
  }
  return counts;
}
