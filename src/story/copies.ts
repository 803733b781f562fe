import { canonicalPath, canonicalUrl } from '../feed/canonical-url.js';
import type { StoryItem } from './item.js';
import { pairOf, type Term, termOf } from './terms.js';

const shingleWords = 5;
const fewestShingles = 40;
const bins = 16;
const binsPerBand = 4;
/** Nothing after so many characters of a text is looked at. */
export const mostCharacters = 6_000;
const runOfLetters = /[\p{L}\p{N}]+/gu;

/**
 * Keys of which a copy shares one: the same address, or, of a text long enough, much the same runs of five words. These are
 * MinHash values of one permutation (Li, Owen & Zhang 2012), four to a key: half of all texts that share 84 % of their runs
 * have a key in common, and one in a hundred of those that share a fifth.
 */
export function copyKeysOf({ url, text }: StoryItem): Int32Array {
  const address = canonicalPath(url) === '' ? [] : [termOf(canonicalUrl(url))];
  return Int32Array.from([...address, ...bandsOf(text.slice(0, mostCharacters))]);
}

function bandsOf(text: string): readonly number[] {
  const words = (text.toLowerCase().match(runOfLetters) ?? []).map(termOf);
  if (words.length < fewestShingles + shingleWords) return [];
  const lowest = new Array<number>(bins).fill(Infinity);
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    const hash = shingle(words, at);
    const bin = hash & (bins - 1);
    lowest[bin] = Math.min(lowest[bin]!, hash >>> 4);
  }
  return Array.from({ length: bins / binsPerBand }, (_, band) => {
    const values = lowest.slice(band * binsPerBand, (band + 1) * binsPerBand);
    return values.reduce(pairOf, band);
  });
}

function shingle(words: readonly Term[], at: number): Term {
  let hash = words[at]!;
  for (let next = at + 1; next < at + shingleWords; next += 1) hash = pairOf(hash, words[next]!);
  return hash;
}
