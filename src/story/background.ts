import { documents, table } from './data/background.js';
import type { Frequencies } from './frequencies.js';
import { TermCounts } from './term-counts.js';
import { pairOf, type Term, termOf } from './terms.js';

const namesInAStep = 500;
const none: Frequencies = { documents: 0, counts: new TermCounts() };
let english: Frequencies | null = null;

/**
 * How often words stand in news in general, for a bot that has not read any yet. Only English has a table; in others every
 * word would seem rare by it. Unpacked at the first call (some 50 ms) where `unpackBackground` has not done it before.
 */
export function backgroundFrequencies(language: string): Frequencies {
  if (language !== 'en') return none;
  if (english === null) for (const _ of unpackBackground());
  return english ?? none;
}

/** Unpacks the table in steps of a millisecond or two. */
export function* unpackBackground(): Generator<undefined> {
  const counts = new TermCounts();
  // Lines of a count, then the stems, or pairs of stems joined by `_`, that have it.
  for (const line of table.split('\n')) {
    const [count, ...names] = line.split(' ');
    for (const [at, name] of names.entries()) {
      if (at % namesInAStep === namesInAStep - 1) yield;
      counts.add(termNamed(name), Number(count));
    }
  }
  english ??= { documents, counts };
}

function termNamed(name: string): Term {
  const [first = '', second] = name.split('_');
  return second === undefined ? termOf(first) : pairOf(termOf(first), termOf(second));
}
