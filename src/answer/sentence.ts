import { type PlacedWord, placedWords, withoutAccents } from '../search/terms.js';
import type { Candidate } from './candidates/candidate.js';
import { candidatesIn } from './candidates/candidates.js';
import type { Question } from './question.js';

/** A sentence, read for a question. */
export interface ReadSentence {
  readonly text: string;
  /** Every word, in order. */
  readonly words: readonly PlacedWord[];
  /** How often each telling stem stands in it. */
  readonly counts: ReadonlyMap<string, number>;
  readonly exact: ReadonlySet<string>;
  /** Whether it has any telling word of the question. */
  readonly isOnTopic: boolean;
  /** What may answer the question and is not said by the question itself; null where that cannot be told by its form. */
  readonly candidates: readonly Candidate[] | null;
}

/** Reads a sentence for a question. */
export function readSentence(text: string, { language, asked, weights, words: known }: Question): ReadSentence {
  const words = placedWords(text, language);
  const counts = new Map<string, number>();
  for (const { word } of words) if (!word.isStop) counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
  return {
    text,
    words,
    counts,
    isOnTopic: [...counts.keys()].some((stem) => weights.has(stem)),
    exact: new Set(words.map(({ word }) => word.exact)),
    candidates:
      candidatesIn(text, asked, language)
        ?.map((candidate) => ({
          ...candidate,
          words: candidate.words.filter((word) => !known.has(withoutAccents(word))),
        }))
        .filter(({ words: own }) => own.length > 0) ?? null,
  };
}
