import { countFrequencies, idf } from '../../search/frequencies.js';
import { withBackground } from '../frequencies.js';
import type { Question } from '../question.js';
import type { ReadSentence } from '../sentence.js';
import { type Agreement, agreementOf } from './agreement.js';
import { answerCloseness, bestWindow } from './closeness.js';
import { bm25, exactCoverage } from './coverage.js';

/** What speaks for a sentence as an answer, each from 0 to about 1. */
export interface AnswerSigns extends Agreement {
  readonly bm25: number;
  readonly exactWords: number;
  readonly window: number;
  /** Whether something in it is of the kind that the question asks for. */
  readonly hasKind: number;
  readonly hasSureKind: number;
  readonly closeness: number;
  readonly isShort: number;
}

export type AnswerSign = keyof AnswerSigns;

/** Every sign, in the order in which they are learnt. */
export const answerSigns: readonly AnswerSign[] = [
  'bm25',
  'exactWords',
  'window',
  'hasKind',
  'hasSureKind',
  'closeness',
  'isShort',
  'vote',
  'feedback',
];

const fewWords = 6;
// What a sentence is worth as a voice, before the voices are heard.
const ofKind = 0.4;
const ofCloseness = 0.4;

/** The signs of sentences for a question; they are heard about each other only where they are from several articles. */
export function signsOf(
  question: Question,
  sentences: readonly ReadSentence[],
  areFromSeveral: boolean,
): readonly AnswerSigns[] {
  const lengths = sentences.map(({ counts }) => [...counts.values()].reduce((sum, count) => sum + count, 0));
  const averageLength = lengths.reduce((sum, length) => sum + length, 0) / Math.max(lengths.length, 1);
  const alone = sentences.map((sentence) => ownSigns(question, sentence, averageLength));
  if (!areFromSeveral) return alone;

  const scores = alone.map((signs) => signs.bm25 + ofKind * signs.hasKind + ofCloseness * signs.closeness);
  const frequencies = withBackground(countFrequencies(sentences.map(({ counts }) => counts.keys())), question.language);
  const agreement = agreementOf(question, sentences, scores, (stem) => idf(frequencies, stem));
  return alone.map((signs, at) => ({ ...signs, ...agreement[at] }));
}

function ownSigns(question: Question, sentence: ReadSentence, averageLength: number): AnswerSigns {
  const candidates = sentence.candidates ?? [];
  return {
    bm25: bm25(question, sentence, averageLength),
    exactWords: exactCoverage(question, sentence),
    window: bestWindow(question, sentence),
    hasKind: Number(candidates.length > 0),
    hasSureKind: Number(candidates.some(({ isSure }) => isSure)),
    closeness: answerCloseness(question, sentence),
    isShort: Number(sentence.words.length < fewWords),
    vote: 0,
    feedback: 0,
  };
}
