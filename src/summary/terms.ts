import { stemmerFor } from '../text/stems.js';
import { baseLanguage } from '../text/tag.js';
import type { Sentence } from './draft.js';

const smallWordLength = 3;
const digitOrIdeogram = /[\p{N}\p{Script=Han}\p{Script=Katakana}]/u;
const maxCached = 20_000;

/** A word as the scores compare it: in lower case, and stemmed where it tells anything. */
export interface Term {
  readonly text: string;
  /**
   * Small words (three letters or fewer, without a digit) do not tell anything, in any language that writes with spaces,
   * and no list is needed for that.
   */
  readonly isTelling: boolean;
}

const readers = new Map<string, (word: string) => Term>();

/** Reads the words of a language as terms. What a word came to is remembered: one look-up instead of four steps. */
export function termReader(language: string): (word: string) => Term {
  const base = baseLanguage(language);
  const known = readers.get(base);
  if (known) return known;

  const stem = stemmerFor(base);
  const terms = new Map<string, Term>();
  const read = (word: string): Term => {
    const before = terms.get(word);
    if (before) return before;
    if (terms.size >= maxCached) terms.clear();
    const isTelling = word.length > smallWordLength || digitOrIdeogram.test(word);
    const own = ownCopy(word);
    const term = { text: isTelling ? stem(own.toLowerCase()) : own.toLowerCase(), isTelling };
    terms.set(own, term);
    return term;
  };
  readers.set(base, read);
  return read;
}

/** A word that was cut out of a text may keep the whole text in memory. */
function ownCopy(word: string): string {
  return word.split('').join('');
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
