import type { Term } from './terms.js';

/** Where the postings of an item stand in the ring. */
export interface PostingRange {
  readonly start: number;
  readonly length: number;
}

/** Where products are added up: by labels, which items share. */
export interface Tally {
  /** By an item's number modulo the length; below 0 for none. */
  readonly labels: Int32Array;
  readonly sums: Float64Array;
  readonly touched: number[];
}

const bucketBits = 20;

/**
 * An inverted index over the newest items, in typed arrays of a fixed size. A posting is a term of an item with its weight;
 * it points to the one before it in its bucket. Items leave in the order in which they came, so what a chain points to is
 * older than itself or has been written over: nothing has to be taken out of a chain.
 */
export class PostingRing {
  readonly #capacity: number;
  readonly #terms: Int32Array;
  readonly #weights: Float32Array;
  /** Ring positions, shifted by one: 0 is the end of a chain. */
  readonly #before: Int32Array;
  /** The number of the item that a posting belongs to. */
  readonly #owners: Float64Array;
  readonly #heads = new Int32Array(1 << bucketBits);
  readonly #counts = new Int32Array(1 << bucketBits);
  #written = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
    this.#terms = new Int32Array(capacity);
    this.#weights = new Float32Array(capacity);
    this.#before = new Int32Array(capacity);
    this.#owners = new Float64Array(capacity);
  }

  /** Writes an item's terms down; the caller has let go of what stood there. Owners only grow. */
  append(owner: number, terms: Int32Array, weights: Float32Array): PostingRange {
    const start = this.#written;
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index]!;
      const bucket = term >>> (32 - bucketBits);
      const at = (start + index) % this.#capacity;
      this.#terms[at] = term;
      this.#weights[at] = weights[index]!;
      this.#before[at] = this.#heads[bucket]!;
      this.#owners[at] = owner;
      this.#heads[bucket] = at + 1;
      this.#counts[bucket]! += 1;
    }
    this.#written = start + terms.length;
    return { start, length: terms.length };
  }

  /** How many postings may be written before those that begin at `start` are written over. */
  roomBefore(start: number): number {
    return this.#capacity - (this.#written - start);
  }

  /** An item leaves: its terms count no more. */
  release({ start, length }: PostingRange): void {
    for (let index = 0; index < length; index += 1) {
      this.#counts[this.#terms[(start + index) % this.#capacity]! >>> (32 - bucketBits)]! -= 1;
    }
  }

  /** In how many items a term stands, and now and then one that shares its bucket. */
  count(term: Term): number {
    return this.#counts[term >>> (32 - bucketBits)]!;
  }

  /**
   * Adds to `sums`, for each item that is not older than `oldest` and holds the term, the product of both weights, at the
   * place where `labels` puts the item; places that were 0 are noted in `touched`.
   */
  addProducts(term: Term, weight: number, oldest: number, { labels, sums, touched }: Tally): void {
    let newest = Infinity;
    for (let at = this.#heads[term >>> (32 - bucketBits)]!; at > 0; at = this.#before[at - 1]!) {
      const owner = this.#owners[at - 1]!;
      if (owner < oldest || owner > newest) return;
      newest = owner;
      if (this.#terms[at - 1] !== term) continue;
      const label = labels[owner % labels.length]!;
      if (label < 0) continue;
      if (sums[label] === 0) touched.push(label);
      sums[label]! += weight * this.#weights[at - 1]!;
    }
  }

  /** Visits the terms of an item. */
  visitRange({ start, length }: PostingRange, visitor: (term: Term, weight: number) => void): void {
    for (let index = 0; index < length; index += 1) {
      const at = (start + index) % this.#capacity;
      visitor(this.#terms[at]!, this.#weights[at]!);
    }
  }
}
