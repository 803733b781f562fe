import { backgroundFrequencies } from './background.js';
import type { Features } from './features.js';
import { idf } from './frequencies.js';
import type { Term } from './terms.js';

/** A sparse vector of length one. */
export interface Vector {
  readonly terms: Int32Array;
  readonly weights: Float32Array;
}

/** What a window of items adds to the background: how many there are of a language, and in how many a term stands. */
export interface Window {
  readonly size: (language: string) => number;
  readonly count: (term: Term) => number;
}

// What stands in a quarter of the window is no story of its own but the place that all of it is about. It still tells a
// little: where all of the window is one story, its articles have hardly anything else in common.
const commonHere = 0.25;
const fewestToBeCommon = 20;
const leastTelling = 1;

/** Features weighed by how much their terms tell, by the background and the window together. */
export function vectorOf({ language, terms, counts }: Features, window: Window): Vector {
  const tells = tellingBy(language, window);
  const weights = new Float32Array(terms.length);
  let squares = 0;
  // Loops, because an article takes this for every term of its own, and there are tens of thousands to recall.
  for (let index = 0; index < terms.length; index += 1) {
    weights[index] = counts[index]! * tells(terms[index]!);
    squares += weights[index]! ** 2;
  }
  const length = Math.sqrt(squares) || 1;
  for (let index = 0; index < terms.length; index += 1) weights[index]! /= length;
  return { terms, weights };
}

/** How much a term tells: of what is common in the window no more than the window says, however rare it is elsewhere. */
function tellingBy(language: string, window: Window): (term: Term) => number {
  const background = backgroundFrequencies(language);
  const size = window.size(language);
  const documents = background.documents + size;
  return (term) => {
    const here = window.count(term);
    const telling = Math.max(0, idf(documents, background.counts.get(term) + here));
    const isCommonHere = size >= fewestToBeCommon && here > commonHere * size;
    return isCommonHere ? Math.min(telling, Math.max(leastTelling, Math.log(size / here))) : telling;
  };
}
