import { backgroundFrequencies } from './background.js';
import { copyKeysOf, mostCharacters } from './copies.js';
import { idf } from './frequencies.js';
import type { Ground, StoryItem } from './item.js';
import { slugWords } from './slug.js';
import { TermCounts } from './term-counts.js';
import { pairOf } from './terms.js';
import { storyLanguage, type TellingWord, wordReader } from './words.js';

/** The terms of an item that tell most, each with its damped count. Small enough to be stored with the article. */
export interface Features {
  readonly ground: Ground;
  /** Primary subtag; `en` where it is not known. */
  readonly language: string;
  readonly terms: Int32Array;
  readonly counts: Float32Array;
  /** An item that shares one of them is the same article over again. */
  readonly copyKeys: Int32Array;
}

/** Those of an item that could not be read: it stands alone. */
export const featureless: Features = {
  ground: 'headline',
  language: 'und',
  terms: new Int32Array(),
  counts: new Float32Array(),
  copyKeys: new Int32Array(),
};

// The constants were measured in `docs/decisions/0018`.
const leadWords = 300;
const pairWeight = 0.7;
const slugWeight = 0.7;
const capitalWeight = 1.5;
const mostTerms = 96;
const fewestTextWords = 40;
const fewestShortWords = 15;
// With stop words between them.
const charactersPerWord = 15;
const leadCharacters = leadWords * charactersPerWord;

/** What an item is compared by: stems of title and lead, pairs of them, and what its address adds. */
export function featuresOf(item: StoryItem): Features {
  const language = storyLanguage(item.language);
  const read = wordReader(language);
  const text = read(item.text.slice(0, leadCharacters)).slice(0, leadWords);
  const counts = new TermCounts();
  count(counts, read(item.title), 1);
  count(counts, text, 1);

  const slug = new TermCounts();
  count(slug, read(slugWords(item.url)), slugWeight);
  slug.visit((term, weight) => {
    if (counts.get(term) === 0) counts.add(term, weight);
  });
  return { ground: groundOf(text.length), language, ...strongest(counts, language), copyKeys: copyKeysOf(item) };
}

/** The item with no more of its text than its features are taken from. */
export function leadOf<Item extends Pick<StoryItem, 'text'>>(item: Item): Item {
  return { ...item, text: item.text.slice(0, Math.max(leadCharacters, mostCharacters)) };
}

function groundOf(words: number): Ground {
  if (words >= fewestTextWords) return 'text';
  return words >= fewestShortWords ? 'short' : 'headline';
}

function count(counts: TermCounts, words: readonly TellingWord[], weight: number): void {
  let before: TellingWord | null = null;
  for (const word of words) {
    counts.add(word.term, weight * (word.isCapitalised ? capitalWeight : 1));
    if (before) counts.add(pairOf(before.term, word.term), weight * pairWeight);
    before = word;
  }
}

function damped(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

/** The terms that tell most, with their damped counts. */
function strongest(all: TermCounts, language: string): Pick<Features, 'terms' | 'counts'> {
  const { documents, counts: background } = backgroundFrequencies(language);
  const terms = new Int32Array(all.size);
  const counts = new Float32Array(all.size);
  const strengths = new Float64Array(all.size);
  let next = 0;
  all.visit((term, count) => {
    terms[next] = term;
    counts[next] = damped(count);
    strengths[next] = damped(count) * idf(documents, background.get(term));
    next += 1;
  });
  if (all.size <= mostTerms) return { terms, counts };

  const isKept = largest(strengths, mostTerms);
  return { terms: terms.filter((_, at) => isKept[at] === 1), counts: counts.filter((_, at) => isKept[at] === 1) };
}

/** 1 for each of so many largest values, of equal ones the first; 0 for the others. */
function largest(values: Float64Array, count: number): Uint8Array {
  const least = values.toSorted()[values.length - count]!;
  let room = count - values.filter((value) => value > least).length;
  return Uint8Array.from(values, (value) => {
    if (value === least) room -= 1;
    return value > least || (value === least && room >= 0) ? 1 : 0;
  });
}
