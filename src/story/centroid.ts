import type { Term } from './terms.js';
import type { Vector } from './vector.js';
import type { ItemWindow } from './window.js';

// Of a story with more items, the newest stand for all.
const mostMembers = 40;
const mostTerms = 80;

/** The mean of the vectors of some items, of which only the strongest terms are kept. Its length is not one. */
export function centroidOf(members: readonly number[], window: ItemWindow): Vector {
  const kept = [...meanOf(members, window)].sort(([, a], [, b]) => b - a).slice(0, mostTerms);
  return { terms: Int32Array.from(kept, ([term]) => term), weights: Float32Array.from(kept, ([, weight]) => weight) };
}

/** The product of a vector with the sum of the vectors of some items. */
export function productWith({ terms, weights }: Vector, members: readonly number[], window: ItemWindow): number {
  const newest = members.slice(-mostMembers);
  if (newest.length === 0) return 0;
  const weightOf = new Map(Array.from(terms, (term, index) => [term, weights[index]!]));
  let product = 0;
  for (const member of newest) {
    window.visitTerms(member, (term, weight) => {
      product += weight * (weightOf.get(term) ?? 0);
    });
  }
  return (product * members.length) / newest.length;
}

function meanOf(members: readonly number[], window: ItemWindow): ReadonlyMap<Term, number> {
  const newest = members.slice(-mostMembers);
  const sums = new Map<Term, number>();
  for (const member of newest) {
    window.visitTerms(member, (term, weight) => sums.set(term, (sums.get(term) ?? 0) + weight / newest.length));
  }
  return sums;
}
