import type { NumberedWords } from './numbered-words.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the query, by its index there, at a place of a text, counted in words. */
export interface WordHit {
  readonly place: number;
  readonly index: number;
}

/** A stretch of a text, from one hit to another, by their indexes among the hits. */
export interface Window {
  readonly first: number;
  readonly last: number;
  /** Of the different query words in it. */
  readonly weight: number;
}

/** Where the words of a query stand in a text, in any of their forms: the query is given by the index of each stem's word. */
export function wordHits(
  vocabulary: Vocabulary,
  byStem: ReadonlyMap<number, number>,
  { numbers }: NumberedWords,
): readonly WordHit[] {
  const hits: WordHit[] = [];
  // A loop, since a search goes through some thirty thousand words.
  for (let place = 0; place < numbers.length; place += 1) {
    const index = byStem.get(vocabulary.stemOf(numbers[place]!));
    if (index !== undefined) hits.push({ place, index });
  }
  return hits;
}

/** For each hit the longest window that ends with it and has at most so many words. */
export function windows(hits: readonly WordHit[], weights: readonly number[], length: number): readonly Window[] {
  const counts = weights.map(() => 0);
  let first = 0;
  let weight = 0;
  return hits.map(({ place, index }, last) => {
    if (counts[index]! === 0) weight += weights[index]!;
    counts[index]! += 1;
    for (; place - hits[first]!.place >= length; first += 1) {
      const left = hits[first]!.index;
      counts[left]! -= 1;
      if (counts[left]! === 0) weight -= weights[left]!;
    }
    return { first, last, weight };
  });
}
