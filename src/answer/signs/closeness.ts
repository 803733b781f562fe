import type { Question } from '../question.js';
import type { ReadSentence } from '../sentence.js';

const window = 10;
const halfLife = 5;

/** How much of what the question says stands in the ten words of a sentence that hold most of it. */
export function bestWindow({ weights, mass }: Question, { words }: ReadSentence): number {
  if (mass === 0) return 0;
  let best = 0;
  for (let start = 0; start === 0 || start + window <= words.length; start += 1) {
    const stems = new Set(words.slice(start, start + window).map(({ word }) => word.stem));
    const sum = [...stems].reduce((total, stem) => total + (weights.get(stem) ?? 0), 0);
    best = Math.max(best, sum);
  }
  return best / mass;
}

/** How close what may answer stands to what the question says: the share of its weight, halved every five words. */
export function answerCloseness({ weights, mass }: Question, { words, candidates }: ReadSentence): number {
  if (candidates === null || mass === 0) return 0;
  const places = placesOf(weights, words);
  return Math.max(
    0,
    ...candidates.map(({ from }) => {
      const at = words.findIndex((word) => word.to > from);
      let sum = 0;
      for (const [stem, all] of places) {
        const distance = Math.min(...all.map((place) => Math.abs(place - at)));
        sum += (weights.get(stem) ?? 0) * 0.5 ** (distance / halfLife);
      }
      return sum / mass;
    }),
  );
}

function placesOf(
  weights: ReadonlyMap<string, number>,
  words: ReadSentence['words'],
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  for (const [at, { word }] of words.entries()) {
    if (!weights.has(word.stem)) continue;
    places.set(word.stem, [...(places.get(word.stem) ?? []), at]);
  }
  return places;
}
