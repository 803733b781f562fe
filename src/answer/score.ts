import type { Question } from './question.js';
import type { ReadSentence } from './sentence.js';
import { answerSigns, type AnswerSigns, signsOf } from './signs/signs.js';
import { answerWeights } from './weights.js';

/**
 * How well each of some sentences answers a question; only to be compared with each other. From two articles or more, some
 * may confirm others.
 */
export function scoreSentences(
  question: Question,
  sentences: readonly ReadSentence[],
  areFromSeveral: boolean,
): readonly number[] {
  return signsOf(question, sentences, areFromSeveral).map((signs) => weighSigns(signs, answerWeights));
}

/** The sum of the signs by their weights. */
export function weighSigns(signs: AnswerSigns, weights: AnswerSigns): number {
  return answerSigns.reduce((sum, sign) => sum + signs[sign] * weights[sign], 0);
}
