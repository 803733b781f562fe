import type { SearchDocument } from './document.js';
import { frequenciesFrom, idf } from './frequencies.js';

export interface Ranked {
  readonly document: SearchDocument;
  readonly score: number;
}

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
    const { telling, valueOf } = vectors[index]!;
    for (const stem of telling.keys()) model.set(stem, (model.get(stem) ?? 0) + weight * valueOf(stem));
  }
  const terms = [...model].toSorted(([, one], [, other]) => other - one).slice(0, termCount);
  const size = Math.hypot(...terms.map(([, value]) => value)) || 1;
  return vectors.map(({ valueOf }) => terms.reduce((sum, [stem, value]) => sum + (value / size) * valueOf(stem), 0));
}

/** A document among others: what it says, and how much each stem is of it. */
interface Vector {
  readonly telling: ReadonlyMap<string, number>;
  readonly valueOf: (stem: string) => number;
}

/** TF-IDF among the documents themselves, each of length 1. Of most documents few values are asked for. */
function vectorsOf(documents: readonly SearchDocument[]): readonly Vector[] {
  const weigh = rarity(documents);
  return documents.map(({ telling }) => {
    const weight = (stem: string, count: number) => (1 + Math.log(count)) * weigh(stem);
    let squares = 0;
    for (const [stem, count] of telling) squares += weight(stem, count) ** 2;
    const size = Math.sqrt(squares) || 1;
    return {
      telling,
      valueOf(stem) {
        const count = telling.get(stem);
        return count === undefined ? 0 : weight(stem, count) / size;
      },
    };
  });
}

/** The inverse document frequency of each stem among documents; a logarithm for each frequency, not for each word. */
function rarity(documents: readonly SearchDocument[]): (stem: string) => number {
  const counts = new Map<string, number>();
  for (const { telling } of documents) {
    for (const stem of telling.keys()) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const frequencies = frequenciesFrom(documents.length, counts);
  const byCount = new Map([...counts].map(([stem, count]) => [count, stem]));
  const weights = new Map([...byCount].map(([count, stem]) => [count, idf(frequencies, stem)]));
  return (stem) => weights.get(counts.get(stem) ?? 0) ?? 0;
}
