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

/** Features weighed by how much their terms tell, by the background and the window together. */
export function vectorOf({ language, terms, counts }: Features, window: Window): Vector {
  const background = backgroundFrequencies(language);
  const documents = background.documents + window.size(language);
  const weights = counts.map((count, index) => {
    const term = terms[index]!;
    return count * Math.max(0, idf(documents, (background.counts.get(term) ?? 0) + window.count(term)));
  });
  const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
  return { terms, weights: length === 0 ? weights : weights.map((weight) => weight / length) };
}
