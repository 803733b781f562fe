import type { Term } from './terms.js';

/** Where the postings of an item stand in the ring. */
export interface PostingRange {
  readonly start: number;
  readonly length: number;
}

/** Where products are added up: by labels, which items share. */
export interface Tally {
  /** By an item's number modulo the length, which is a power of two; below 0 for none. */
  readonly labels: Int32Array;
  readonly sums: Float64Array;
  readonly touched: number[];
}

const bucketBits = 20;
const fieldsPerPosting = 4;
// What so many items hold tells little, and an item of a great story is found by its newest; what more hold tells hardly
// anything, and would cost most.
const mostVisited = 100;
const commonFrom = 128;
const mostVisitedOfCommon = 20;

/**
 * An inverted index over the newest items, in typed arrays of a fixed size. A posting is a term of an item with its weight;
 * it points to the one before it in its bucket. Items leave in the order in which they came, so what a chain points to is
 * older than itself or has been written over: nothing has to be taken out of a chain.
 */
export class PostingRing {
  readonly #capacity: number;
  /** For each posting its term, what stood in its bucket before, and its item's number, side by side for the cache's sake. */
  readonly #fields: Int32Array;
  /** The same memory; the fourth field is the weight. */
  readonly #weights: Float32Array;
  /**
   * For each bucket the newest place in the ring, shifted by one (0 is the end of a chain), and how many items hold its term,
   * side by side for the cache's sake.
   */
  readonly #buckets = new Int32Array(2 << bucketBits);
  #written = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#fields = new Int32Array(capacity * fieldsPerPosting);
    this.#weights = new Float32Array(this.#fields.buffer);
  }

  /** Writes an item's terms down; the caller has let go of what stood there. Owners only grow. */
  append(owner: number, terms: Int32Array, weights: Float32Array): PostingRange {
    const start = this.#written;
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index]!;
      const bucket = bucketOf(term);
      const at = (start + index) % this.#capacity;
      const field = at * fieldsPerPosting;
      this.#fields[field] = term;
      this.#fields[field + 1] = this.#buckets[bucket]!;
      this.#fields[field + 2] = owner;
      this.#weights[field + 3] = weights[index]!;
      this.#buckets[bucket] = at + 1;
      this.#buckets[bucket + 1]! += 1;
    }
    this.#written = start + terms.length;
    return { start, length: terms.length };
  }

  /** How many postings may be written before those that begin at `start` are written over. */
  roomBefore(start: number): number {
    return this.#capacity - (this.#written - start);
  }

  /** An item leaves: its terms count no more. */
  release(range: PostingRange): void {
    this.visitRange(range, (term) => {
      this.#buckets[bucketOf(term) + 1]! -= 1;
    });
  }

  /** In how many items a term stands, and now and then one that shares its bucket. */
  count(term: Term): number {
    return this.#buckets[bucketOf(term) + 1]!;
  }

  /**
   * Adds to `sums`, for the newest items that hold the term (100, or 20 of a common one) and are not older than `oldest`, the
   * product of both weights, at the place where `labels` puts the item; places that were 0 are noted in `touched`.
   */
  addProducts(term: Term, weight: number, oldest: number, { labels, sums, touched }: Tally): void {
    const mask = labels.length - 1;
    let newest = 0x7fffffff;
    const most = this.count(term) >= commonFrom ? mostVisitedOfCommon : mostVisited;
    let at = this.#buckets[bucketOf(term)]!;
    for (let visited = 0; at > 0 && visited < most; visited += 1) {
      const field = (at - 1) * fieldsPerPosting;
      const owner = this.#fields[field + 2]!;
      if (owner < oldest || owner > newest) return;
      newest = owner;
      at = this.#fields[field + 1]!;
      const label = labels[owner & mask]!;
      if (this.#fields[field] !== term || label < 0) continue;
      if (sums[label] === 0) touched.push(label);
      sums[label]! += weight * this.#weights[field + 3]!;
    }
  }

  /** Visits the terms of an item. */
  visitRange({ start, length }: PostingRange, visitor: (term: Term, weight: number) => void): void {
    for (let index = 0; index < length; index += 1) {
      const field = ((start + index) % this.#capacity) * fieldsPerPosting;
      visitor(this.#fields[field]!, this.#weights[field + 3]!);
    }
  }
}

/** Where a term's bucket begins. */
function bucketOf(term: Term): number {
  return (term >>> (32 - bucketBits)) << 1;
}
