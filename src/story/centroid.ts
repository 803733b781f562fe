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
export function productWith(vector: Vector, members: readonly number[], window: ItemWindow): number {
  const newest = members.slice(-mostMembers);
  if (newest.length === 0) return 0;
  const weightOf = weighing(vector);
  let product = 0;
  for (const member of newest) {
    window.visitTerms(member, (term, weight) => {
      product += weight * weightOf(term);
    });
  }
  return (product * members.length) / newest.length;
}

/** The weight of each term, by open addressing: a recall asks a thousand times for each article. */
function weighing({ terms, weights }: Vector): (term: Term) => number {
  const mask = 2 ** Math.ceil(Math.log2(2 * terms.length + 2)) - 1;
  // Places in the vector, shifted by one; 0 is an empty slot.
  const slots = new Int32Array(mask + 1);
  const slotOf = (term: Term) => {
    let slot = term & mask;
    while (slots[slot] !== 0 && terms[slots[slot]! - 1] !== term) slot = (slot + 1) & mask;
    return slot;
  };
  terms.forEach((term, at) => (slots[slotOf(term)] = at + 1));
  return (term) => {
    const place = slots[slotOf(term)]!;
    return place === 0 ? 0 : weights[place - 1]!;
  };
}

function meanOf(members: readonly number[], window: ItemWindow): ReadonlyMap<Term, number> {
  const newest = members.slice(-mostMembers);
  const sums = new Map<Term, number>();
  for (const member of newest) {
    window.visitTerms(member, (term, weight) => sums.set(term, (sums.get(term) ?? 0) + weight / newest.length));
  }
  return sums;
}
