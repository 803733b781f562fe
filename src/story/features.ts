import { backgroundFrequencies } from './background.js';
import { copyKeysOf, mostCharacters } from './copies.js';
import { idf } from './frequencies.js';
import type { Ground, StoryItem } from './item.js';
import { slugWords } from './slug.js';
import { pairOf, type Term } from './terms.js';
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

interface WeighedTerm {
  readonly term: Term;
  readonly weight: number;
}

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
  const counts = new Map<Term, number>();
  count(counts, read(item.title), 1);
  count(counts, text, 1);

  const slug = new Map<Term, number>();
  count(slug, read(slugWords(item.url)), slugWeight);
  for (const [term, weight] of slug) if (!counts.has(term)) counts.set(term, weight);

  const kept = strongest(
    [...counts].map(([term, weight]) => ({ term, weight: damped(weight) })),
    language,
  );
  return {
    ground: groundOf(text.length),
    language,
    terms: Int32Array.from(kept, ({ term }) => term),
    counts: Float32Array.from(kept, ({ weight }) => weight),
    copyKeys: copyKeysOf(item),
  };
}

/** The item with no more of its text than its features are taken from. */
export function leadOf<Item extends Pick<StoryItem, 'text'>>(item: Item): Item {
  return { ...item, text: item.text.slice(0, Math.max(leadCharacters, mostCharacters)) };
}

function groundOf(words: number): Ground {
  if (words >= fewestTextWords) return 'text';
  return words >= fewestShortWords ? 'short' : 'headline';
}

function count(counts: Map<Term, number>, words: readonly TellingWord[], weight: number): void {
  let before: TellingWord | null = null;
  for (const word of words) {
    add(counts, word.term, weight * (word.isCapitalised ? capitalWeight : 1));
    if (before) add(counts, pairOf(before.term, word.term), weight * pairWeight);
    before = word;
  }
}

function add(counts: Map<Term, number>, term: Term, weight: number): void {
  counts.set(term, (counts.get(term) ?? 0) + weight);
}

function damped(count: number): number {
  return count < 1 ? count : 1 + Math.log(count);
}

function strongest(terms: readonly WeighedTerm[], language: string): readonly WeighedTerm[] {
  if (terms.length <= mostTerms) return terms;
  const { documents, counts } = backgroundFrequencies(language);
  const strengths = Float64Array.from(terms, ({ term, weight }) => weight * idf(documents, counts.get(term) ?? 0));
  const weakest = strengths.toSorted()[strengths.length - mostTerms]!;
  const stronger = terms.filter((_, index) => strengths[index]! > weakest);
  const asWeak = terms.filter((_, index) => strengths[index] === weakest);
  return [...stronger, ...asWeak.slice(0, mostTerms - stronger.length)];
}
