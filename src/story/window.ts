import type { Features } from './features.js';
import type { Arrival } from './arrival.js';
import { type PostingRange, PostingRing } from './postings.js';
import type { Term } from './terms.js';
import { type Vector, vectorOf } from './vector.js';

/** An item in the window. */
export interface WindowItem {
  readonly id: number;
  /** When it was published, and when it came; milliseconds since 1970. */
  readonly at: number;
  readonly seenAt: number;
  readonly postings: PostingRange;
  readonly copyKeys: Int32Array;
  readonly language: string;
}

/** So many items at most; what comes beyond them drives the oldest out. */
export const mostItems = 1 << 16;
const mostPostings = 1 << 22;

/** Products of a vector with the sums of vectors that stories are; by slot, and which are not 0. */
export interface Scores {
  readonly sums: Float64Array;
  readonly touched: readonly number[];
}

/**
 * The items of the last days, with their vectors and the slots of their stories. Of fixed size: where too much comes, the
 * oldest leave early. Items are numbered as they come.
 */
export class ItemWindow {
  readonly #ring: PostingRing;
  readonly #items: (WindowItem | undefined)[] = [];
  readonly #labels = new Int32Array(mostItems).fill(-1);
  readonly #sums = new Float64Array(mostItems);
  readonly #touched: number[] = [];
  /** The newest item with a key. */
  readonly #byCopyKey = new Map<number, number>();
  readonly #sizes = new Map<string, number>();
  #oldest = 0;
  #next = 0;

  constructor(postings = mostPostings) {
    this.#ring = new PostingRing(postings);
  }

  get size(): number {
    return this.#next - this.#oldest;
  }

  /** The oldest item's number, or undefined where there is none. */
  get oldest(): number | undefined {
    return this.size === 0 ? undefined : this.#oldest;
  }

  item(number: number): WindowItem {
    const item = this.#items[number % mostItems];
    if (!item || number < this.#oldest) throw new RangeError(`item ${number} has left the window`);
    return item;
  }

  /** The slot of an item's story. */
  label(number: number): number {
    return this.#labels[number % mostItems]!;
  }

  setLabel(number: number, slot: number): void {
    this.#labels[number % mostItems] = slot;
  }

  /** How an item would stand here now. */
  vector(features: Features): Vector {
    return vectorOf(features, {
      size: (language) => this.#sizes.get(language) ?? 0,
      count: (term: Term) => this.#ring.count(term),
    });
  }

  /** Whether so many terms find room without writing over the oldest item. */
  hasRoom(terms: number): boolean {
    if (this.size === 0) return true;
    return this.size < mostItems && this.#ring.roomBefore(this.item(this.#oldest).postings.start) >= terms;
  }

  /** Takes an item in as the newest, and gives its number. */
  append({ id, publishedAt, seenAt, features: { copyKeys, language } }: Arrival, { terms, weights }: Vector): number {
    const number = this.#next;
    this.#next += 1;
    const postings = this.#ring.append(number, terms, weights);
    this.#items[number % mostItems] = { id, at: publishedAt, seenAt, postings, copyKeys, language };
    this.#sizes.set(language, (this.#sizes.get(language) ?? 0) + 1);
    for (const key of copyKeys) this.#byCopyKey.set(key, number);
    return number;
  }

  /** The number of an item that is the same article as one with these keys. */
  copyOf(copyKeys: Int32Array): number | undefined {
    for (const key of copyKeys) {
      const number = this.#byCopyKey.get(key);
      if (number !== undefined) return number;
    }
    return undefined;
  }

  /** The oldest item leaves. */
  drop(): void {
    const { postings, copyKeys, language } = this.item(this.#oldest);
    this.#ring.release(postings);
    this.#sizes.set(language, (this.#sizes.get(language) ?? 0) - 1);
    for (const key of copyKeys) if (this.#byCopyKey.get(key) === this.#oldest) this.#byCopyKey.delete(key);
    this.#items[this.#oldest % mostItems] = undefined;
    this.setLabel(this.#oldest, -1);
    this.#oldest += 1;
  }

  /** Products of a vector with every story that shares a term with it; they hold until the next call. */
  score(terms: Int32Array, weights: Float32Array): Scores {
    for (const slot of this.#touched) this.#sums[slot] = 0;
    this.#touched.length = 0;
    const tally = { labels: this.#labels, sums: this.#sums, touched: this.#touched };
    for (let index = 0; index < terms.length; index += 1) {
      this.#ring.addProducts(terms[index]!, weights[index]!, this.#oldest, tally);
    }
    return tally;
  }

  visitTerms(number: number, visitor: (term: Term, weight: number) => void): void {
    this.#ring.visitRange(this.item(number).postings, visitor);
  }
}
