/**
 * Logistic weights for "a reader's summary says this bigram", learnt on news summaries written by people and rounded
 * (supervised bigram importance: Li, Qian and Liu 2013). The same for every language.
 */
export const weights = {
  bias: -2.75,
  /** For ln(1 + index of the first sentence that holds it). */
  position: -0.6,
  inTwoSentences: 1.05,
  inMoreSentences: 1.4,
  /** For ln(count in the article) of the more frequent of its two words. */
  frequency: 0.07,
  names: 0.8,
  /** For a bigram whose words are both in the title, and for each of its words that is. */
  title: 0.5,
  titleWord: 0.2,
  quotation: -0.45,
  /** For the cosine of its first sentence with the whole article. */
  centrality: 1.2,
} as const;
