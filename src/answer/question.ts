import { type DocumentFrequencies, idf } from '../search/frequencies.js';
import { searchWords } from '../search/terms.js';
import { type Asked, askedBy } from './asked.js';

/** A question, read once. */
export interface Question {
  readonly language: string;
  readonly asked: Asked;
  /** How much each of its telling stems tells. */
  readonly weights: ReadonlyMap<string, number>;
  /** The same of its telling words as they are written. */
  readonly exact: ReadonlyMap<string, number>;
  /** The sum of the weights of its stems. */
  readonly mass: number;
  /** Its words as they are written, in small letters. */
  readonly words: ReadonlySet<string>;
}

/** Reads a question; the frequencies say how much its words tell. */
export function readQuestion(text: string, language: string, frequencies: DocumentFrequencies): Question {
  const words = searchWords(text, language);
  const telling = words.filter(({ isStop }) => !isStop);
  const weights = new Map(telling.map(({ stem }) => [stem, idf(frequencies, stem)]));
  return {
    language,
    asked: askedBy(text, language),
    weights,
    exact: new Map(telling.map(({ exact, stem }) => [exact, weights.get(stem) ?? 0])),
    mass: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    words: new Set(words.map(({ exact }) => exact)),
  };
}
