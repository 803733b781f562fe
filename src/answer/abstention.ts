import { type DocumentFrequencies, idf } from '../search/frequencies.js';

/** A telling word of a question. */
export interface AskedWord {
  /** In lower case and without accents. */
  readonly exact: string;
  /** What it may be in an article, by language. */
  readonly stems: readonly string[];
}

/** What tells whether a question is answered at all. */
export interface AskedOf {
  readonly words: readonly AskedWord[];
  /** Whether it names a source that is known, whose name is not among the words. */
  readonly namesSource: boolean;
}

/** The words of an article, as the index has them. */
export interface HeldStems {
  readonly stems: ReadonlyMap<string, number>;
}

const looked = 4;
// Of multihop's unanswerable questions these turn down all, and less than 5 % of the others (docs/decisions/0026-answers.md).
const leastShare = 0.4;
const leastShareOfSource = 0.19;

/**
 * Whether to say "I found nothing": none of the best articles has enough of what the question says, by weight. The
 * frequencies are those of the store with a background, so that a small store does not take every word for rare.
 */
export function abstains(
  { words, namesSource }: AskedOf,
  articles: readonly HeldStems[],
  frequencies: DocumentFrequencies,
): boolean {
  const shares = articles.slice(0, looked).map((article) => shareHeld(words, article, frequencies));
  return Math.max(0, ...shares) < (namesSource ? leastShareOfSource : leastShare);
}

/** The words of a question that tell most, the heaviest first: those of which no article may speak together. */
export function heaviestWords(
  words: readonly AskedWord[],
  frequencies: DocumentFrequencies,
  count: number,
): readonly string[] {
  return words
    .toSorted((a, b) => weightOf(b, frequencies) - weightOf(a, frequencies))
    .slice(0, count)
    .map(({ exact }) => exact);
}

function shareHeld(words: readonly AskedWord[], { stems }: HeldStems, frequencies: DocumentFrequencies): number {
  let [held, all] = [0, 0];
  for (const word of words) {
    const weight = weightOf(word, frequencies);
    all += weight;
    if (word.stems.some((stem) => stems.has(stem))) held += weight;
  }
  return all === 0 ? 0 : held / all;
}

/** By the form that stands most often. */
function weightOf({ stems }: AskedWord, frequencies: DocumentFrequencies): number {
  return Math.min(...stems.map((stem) => idf(frequencies, stem)));
}
