import type { SearchDocument } from './document.js';
import { frequenciesFrom, idf } from './frequencies.js';
import type { Counts } from './tally.js';

export interface Ranked {
  readonly document: SearchDocument;
  readonly score: number;
}

const believed = 5;
const termCount = 20;
const sharpness = 4;

/**
 * How near each article is to what the best of them have in common, from 0 to 1: the relevance model RM3 (Abdul-Jaleel et
 * al., 2004), used to score again. `ranked` is best first; the numbers of its stems are below `stemCount`.
 */
export function nearness(ranked: readonly Ranked[], stemCount: number): readonly number[] {
  const vectors = vectorsOf(
    ranked.map(({ document }) => document.telling),
    stemCount,
  );
  const best = ranked[0]?.score ?? 0;
  const model = new Map<number, number>();
  for (const [index, { score }] of ranked.slice(0, believed).entries()) {
    const weight = Math.exp(sharpness * (score - best));
    const { numbers, values } = vectors[index]!;
    for (const [at, stem] of numbers.entries()) model.set(stem, (model.get(stem) ?? 0) + weight * values[at]!);
  }
  const terms = [...model].toSorted(([, one], [, other]) => other - one).slice(0, termCount);
  const size = Math.hypot(...terms.map(([, value]) => value)) || 1;
  const weights = new Float64Array(stemCount);
  for (const [stem, value] of terms) weights[stem] = value / size;
  return vectors.map((vector) => product(vector, weights));
}

/** A document among others: how much each of its stems is of it. */
interface Vector {
  readonly numbers: Int32Array;
  readonly values: Float64Array;
}

/** TF-IDF among the documents themselves, each of length 1. */
function vectorsOf(documents: readonly Counts[], stemCount: number): readonly Vector[] {
  const rarity = rarities(documents, stemCount);
  return documents.map(({ numbers, counts }) => {
    const values = new Float64Array(numbers.length);
    let squares = 0;
    for (let at = 0; at < numbers.length; at += 1) {
      const value = (1 + Math.log(counts[at]!)) * rarity(numbers[at]!);
      values[at] = value;
      squares += value ** 2;
    }
    const size = Math.sqrt(squares) || 1;
    return { numbers, values: values.map((value) => value / size) };
  });
}

function product({ numbers, values }: Vector, weights: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < numbers.length; at += 1) sum += values[at]! * weights[numbers[at]!]!;
  return sum;
}

/** The inverse document frequency of each stem among documents; a logarithm for each frequency, not for each stem. */
function rarities(documents: readonly Counts[], stemCount: number): (stem: number) => number {
  const found = new Int32Array(stemCount);
  for (const { numbers } of documents) {
    for (let at = 0; at < numbers.length; at += 1) found[numbers[at]!]! += 1;
  }
  const byFrequency = Array.from({ length: documents.length + 1 }, (_, frequency) =>
    idf(frequenciesFrom(documents.length, new Map([['', frequency]])), ''),
  );
  return (stem) => byFrequency[found[stem]!]!;
}
