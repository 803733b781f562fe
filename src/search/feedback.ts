import type { SearchDocument } from './document.js';
import { countFrequencies, idf } from './frequencies.js';

export interface Ranked {
  readonly document: SearchDocument;
  readonly score: number;
}

type Vector = ReadonlyMap<string, number>;

const believed = 5;
const termCount = 20;
const sharpness = 4;

/**
 * How near each article is to what the best of them have in common, from 0 to 1: the relevance model RM3 (Abdul-Jaleel et
 * al., 2004), used to score again. `ranked` is best first.
 */
export function nearness(ranked: readonly Ranked[]): readonly number[] {
  const vectors = vectorsOf(ranked.map(({ document }) => document));
  const best = ranked[0]?.score ?? 0;
  const model = new Map<string, number>();
  for (const [index, { score }] of ranked.slice(0, believed).entries()) {
    const weight = Math.exp(sharpness * (score - best));
    for (const [stem, value] of vectors[index]!) model.set(stem, (model.get(stem) ?? 0) + weight * value);
  }
  const terms = [...model].toSorted(([, one], [, other]) => other - one).slice(0, termCount);
  const size = Math.hypot(...terms.map(([, value]) => value)) || 1;
  return vectors.map((vector) =>
    terms.reduce((sum, [stem, value]) => sum + (value / size) * (vector.get(stem) ?? 0), 0),
  );
}

/** TF-IDF among the documents themselves, each of length 1. */
function vectorsOf(documents: readonly SearchDocument[]): readonly Vector[] {
  const frequencies = countFrequencies(documents.map(({ telling }) => telling.keys()));
  return documents.map(({ telling }) => {
    const weighed = [...telling].map(
      ([stem, count]) => [stem, (1 + Math.log(count)) * idf(frequencies, stem)] as const,
    );
    const size = Math.hypot(...weighed.map(([, value]) => value)) || 1;
    return new Map(weighed.map(([stem, value]) => [stem, value / size]));
  });
}
