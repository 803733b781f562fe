import type { Features } from './features.js';
import { nearness } from './nearness.js';
import type { Term } from './terms.js';
import { type Vector, vectorOf } from './vector.js';

/** An article in a digest's view; `at` is when it was published, in milliseconds since 1970. */
export interface ViewedArticle {
  readonly id: number;
  readonly features: Features;
  readonly at: number;
}

/** How alike each two of some articles are, 0 to 1; each is 0 to itself. */
export class LikenessTable {
  readonly size: number;
  readonly #values: Float32Array;

  constructor(articles: readonly ViewedArticle[]) {
    this.size = articles.length;
    this.#values = new Float32Array(this.size * this.size);
    this.#addProducts(vectorsOf(articles));
    this.#takeOffTime(articles);
  }

  /** The likeness of two articles, by their places in the list. */
  of(one: number, other: number): number {
    return this.#values[one * this.size + other]!;
  }

  #addProducts(vectors: readonly Vector[]): void {
    const postings = new Map<Term, { readonly place: number; readonly weight: number }[]>();
    vectors.forEach(({ terms, weights }, place) => {
      terms.forEach((term, index) => {
        const weight = weights[index]!;
        const earlier = postings.get(term) ?? [];
        for (const other of earlier) this.#values[place * this.size + other.place]! += weight * other.weight;
        earlier.push({ place, weight });
        postings.set(term, earlier);
      });
    });
  }

  #takeOffTime(articles: readonly ViewedArticle[]): void {
    articles.forEach(({ at }, place) => {
      for (let other = 0; other < place; other += 1) {
        const then = articles[other]!.at;
        const likeness = this.of(place, other) * nearness({ from: at, to: at }, { from: then, to: then });
        this.#values[place * this.size + other] = likeness;
        this.#values[other * this.size + place] = likeness;
      }
    });
  }
}

/** Vectors by the background and by what is in view, so that nothing else shows through. */
export function vectorsOf(articles: readonly ViewedArticle[]): readonly Vector[] {
  const counts = new Map<Term, number>();
  for (const { features } of articles) for (const term of features.terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const sizes = new Map<string, number>();
  for (const { features } of articles) sizes.set(features.language, (sizes.get(features.language) ?? 0) + 1);
  const window = {
    size: (language: string) => sizes.get(language) ?? 0,
    count: (term: Term) => counts.get(term) ?? 0,
  };
  return articles.map(({ features }) => vectorOf(features, window));
}
