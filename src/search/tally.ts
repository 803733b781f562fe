import { grown } from './numbered-words.js';

/** Small numbers, each once, and how often each was counted. */
export interface Counts {
  readonly numbers: Int32Array;
  readonly counts: Int32Array;
}

/** Counts small numbers in an array that is used again and again. */
export class Tally {
  #counts = new Int32Array(1024);
  #seen = new Int32Array(1024);
  #length = 0;

  add(number: number, count: number): void {
    while (number >= this.#counts.length) this.#counts = grown(this.#counts);
    if (this.#counts[number] === 0) {
      if (this.#length === this.#seen.length) this.#seen = grown(this.#seen);
      this.#seen[this.#length] = number;
      this.#length += 1;
    }
    this.#counts[number]! += count;
  }

  /** What was counted, in the order in which it came; then it begins anew. */
  take(): Counts {
    const numbers = this.#seen.slice(0, this.#length);
    const counts = numbers.map((number) => this.#counts[number]!);
    for (const number of numbers) this.#counts[number] = 0;
    this.#length = 0;
    return { numbers, counts };
  }
}
