import type { AnswerSigns } from './signs/signs.js';

/** Pairwise logistic weights for "this sentence answers, that one does not", written by `bench/answer-model.ts`. */
export const answerWeights: AnswerSigns = {
  bm25: 5.2,
  exactWords: 0.8,
  window: 3.7,
  hasKind: 0.8,
  hasSureKind: 0.8,
  closeness: 1.3,
  isShort: -2.6,
  vote: 1.4,
  feedback: 4.4,
};
