import type { ArticleTerms } from './index-terms.js';

/** In how many articles a stem was found, and the shortest word that it stands for there. */
export interface TermCount {
  readonly stem: string;
  readonly documents: number;
  readonly word: string;
}

/** Counts the stems of articles as they come, so that each is written once for many of them. */
export class TermCounter {
  #counts = new Map<string, TermCount>();
  #articles = 0;

  /** How many articles were counted since `take`. */
  get articles(): number {
    return this.#articles;
  }

  add({ words }: ArticleTerms): void {
    this.#articles += 1;
    for (const [stem, word] of words) {
      const before = this.#counts.get(stem);
      const isShorter = before === undefined || word.length < before.word.length;
      this.#counts.set(stem, { stem, documents: (before?.documents ?? 0) + 1, word: isShorter ? word : before.word });
    }
  }

  /** What was counted, in the order of the stems, in which a table of them is written fastest; then it begins anew. */
  take(): readonly TermCount[] {
    const counts = [...this.#counts.values()].toSorted((one, other) => (one.stem < other.stem ? -1 : 1));
    this.#counts = new Map();
    this.#articles = 0;
    return counts;
  }
}
