import { backgroundFrequencies } from './background.js';
import { idf } from './frequencies.js';
import { termOf } from './terms.js';
import type { Counts } from '../summary/terms.js';
import type { ToldSentence } from './told.js';

/** What sentences may say, and what each is worth: stems, and pairs of stems in a row. */
export type Concepts = ReadonlyMap<string, number>;

// What one article alone says is worth a little too. A stem says less than a pair, and a common one least.
const single = 0.05;
const stemWeight = 0.3 / 6;

/** Weighs every concept of a story by how many of its articles say it. */
export function weighConcepts(told: readonly (readonly ToldSentence[])[]): Concepts {
  const articles = new Map<string, number>();
  for (const sentences of told) {
    const said = new Set(sentences.flatMap(({ concepts }) => [...concepts]));
    for (const concept of said) articles.set(concept, (articles.get(concept) ?? 0) + 1);
  }
  return new Map([...articles].map(([concept, count]) => [concept, (count - 1 + single) * share(concept)]));
}

/** The concepts of a sentence, by its terms and by those of them that tell something. */
export function conceptsOf(terms: readonly string[], telling: Counts): ReadonlySet<string> {
  const pairs = terms.slice(1).flatMap((term, at) => {
    const before = terms[at]!;
    return telling.has(before) || telling.has(term) ? [`${before} ${term}`] : [];
  });
  return new Set([...telling.keys(), ...pairs]);
}

function share(concept: string): number {
  if (concept.includes(' ')) return 1;
  const { documents, counts } = backgroundFrequencies('en');
  return stemWeight * idf(documents, counts.get(termOf(concept)));
}
