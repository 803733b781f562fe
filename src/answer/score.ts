import type { DocumentFrequencies } from '../search/frequencies.js';
import type { Question } from './question.js';
import type { ReadSentence } from './sentence.js';
import { answerSigns, type AnswerSigns, signsOf } from './signs/signs.js';
import { answerWeights } from './weights.js';

/** Sentences that may answer a question, and what they are weighed with. */
export interface Answering {
  readonly sentences: readonly ReadSentence[];
  readonly frequencies: DocumentFrequencies;
  /** Whether they are from two articles or more, so that some may confirm others. */
  readonly areFromSeveral: boolean;
}

/** How well each of some sentences answers a question; only to be compared with each other. */
export function scoreSentences(question: Question, { sentences, ...context }: Answering): readonly number[] {
  return signsOf(question, sentences, context).map((signs) => weighSigns(signs, answerWeights));
}

/** The sum of the signs by their weights. */
export function weighSigns(signs: AnswerSigns, weights: AnswerSigns): number {
  return answerSigns.reduce((sum, sign) => sum + signs[sign] * weights[sign], 0);
}
