import type { TermCounts } from './term-counts.js';

/** In how many documents each term stands. */
export interface Frequencies {
  readonly documents: number;
  readonly counts: TermCounts;
}

/** How much a term tells, by the share of documents that it stands in (inverse document frequency). */
export function idf(documents: number, count: number): number {
  return Math.log((documents + 1) / (count + 0.5));
}
