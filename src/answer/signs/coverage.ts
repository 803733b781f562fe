import type { Question } from '../question.js';
import type { ReadSentence } from '../sentence.js';

const saturation = 1.2;
const lengthDamping = 0.3;

/** BM25 of the question's stems, as a share of what it could be at most (Robertson and Zaragoza, 2009). */
export function bm25({ weights, mass }: Question, { counts }: ReadSentence, averageLength: number): number {
  if (mass === 0) return 0;
  const length = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const damping = saturation * (1 - lengthDamping + (lengthDamping * length) / Math.max(averageLength, 1));
  let sum = 0;
  for (const [stem, weight] of weights) {
    const count = counts.get(stem) ?? 0;
    sum += (weight * count * (saturation + 1)) / (count + damping);
  }
  return sum / mass / (saturation + 1);
}

/** How much of what the question says stands in a sentence as the question writes it. */
export function exactCoverage({ exact }: Question, sentence: ReadSentence): number {
  return shareOf(exact, (word) => sentence.exact.has(word));
}

function shareOf(weights: ReadonlyMap<string, number>, isThere: (word: string) => boolean): number {
  let [found, all] = [0, 0];
  for (const [word, weight] of weights) {
    all += weight;
    if (isThere(word)) found += weight;
  }
  return all === 0 ? 0 : found / all;
}
