import type { SeenLine } from './scene.js';

/** Sums over the lines of a page, so that what stands before, after or around one costs nothing to ask. */
export class Tally {
  readonly #to: Float64Array;

  constructor(lines: readonly SeenLine[], value: (line: SeenLine) => number) {
    this.#to = new Float64Array(lines.length + 1);
    for (const [index, line] of lines.entries()) this.#to[index + 1] = this.#at(index) + value(line);
  }

  get total(): number {
    return this.#at(this.#to.length - 1);
  }

  before(index: number): number {
    return this.#at(index);
  }

  after(index: number): number {
    return this.total - this.#at(index + 1);
  }

  /** Over so many lines before and as many after, without the line itself. */
  around(index: number, reach: number): number {
    const last = Math.min(this.#to.length - 1, index + reach + 1);
    return this.#at(last) - this.#at(index + 1) + this.#at(index) - this.#at(Math.max(0, index - reach));
  }

  #at(index: number): number {
    return this.#to[index] ?? 0;
  }
}
