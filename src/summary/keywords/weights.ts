import type { KeywordSigns } from './signs.js';

/** Logistic weights for "readers call this word a key to the article", written by `bench/keyword-model.ts`. */
export const keywordWeights: KeywordSigns = {
  frequency: 1.04,
  position: -0.26,
  capitals: 0.25,
  names: -0.78,
  title: -0.57,
  spread: 1.09,
  length: 2.68,
  isShort: -0.31,
  isAcronym: 0.53,
};
