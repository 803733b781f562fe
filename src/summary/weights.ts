import type { ImportanceSigns } from './signs.js';

/** Logistic weights for the signs of importance, and where they start from. */
export interface ImportanceWeights extends ImportanceSigns {
  readonly bias: number;
}

/**
 * Weights for "a reader's summary says this bigram", learnt on English news by `bench/summary-model.ts` (supervised bigram
 * importance: Li, Qian and Liu 2013). The same for every language.
 */
export const importanceWeights: ImportanceWeights = {
  bias: -3.13,
  position: -0.58,
  quotation: -0.33,
  centrality: 2.11,
  inTwoSentences: 1.08,
  inMoreSentences: 1.41,
  frequency: 0.1,
  names: 0.71,
  titleWords: 0.35,
  title: 0.27,
};
