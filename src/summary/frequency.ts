import type { Sentence } from './draft.js';

const smallWordLength = 3;

/** Words as the scores compare them: in lower case, the telling ones stemmed. */
export function termsOf(words: readonly string[], stem: (word: string) => string): readonly string[] {
  return words.map((word) => (isTelling(word) ? stem(word.toLowerCase()) : word.toLowerCase()));
}

/** How often each term stands somewhere. */
export type Counts = ReadonlyMap<string, number>;

/** How often each term stands in a list. */
export function countTerms(terms: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** How often the article has each telling term. */
export function articleCounts(sentences: readonly Sentence[]): Counts {
  const total = new Map<string, number>();
  for (const { telling } of sentences) {
    for (const [term, count] of telling) total.set(term, (total.get(term) ?? 0) + count);
  }
  return total;
}

/**
 * Whether a word, as it is written, tells anything: small ones (three letters or fewer, without a digit) do not, in any
 * language that writes with spaces, and no list is needed for that.
 */
export function isTelling(word: string): boolean {
  return word.length > smallWordLength || /[\p{N}\p{Script=Han}\p{Script=Katakana}]/u.test(word);
}
