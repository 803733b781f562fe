import { type BigramTable, tableBigrams } from './bigrams.js';
import { centralities } from './centrality.js';
import type { Draft } from './draft.js';
import { bigramSigns, type BigramSigns, sentenceSigns, type SentenceSigns } from './signs.js';
import { articleCounts } from './terms.js';
import { importanceWeights, type ImportanceWeights } from './weights.js';

/** The bigrams of an article with what speaks for each. */
export interface Evidence extends BigramTable {
  /** By sentence, and by bigram. */
  readonly sentenceSigns: readonly SentenceSigns[];
  readonly bigramSigns: readonly BigramSigns[];
}

/** How likely a reader's summary is to say each bigram of an article (0 to 1), with what the guess rests on. */
export interface Importance extends Evidence {
  readonly probabilities: readonly number[];
}

/** Gathers what speaks for each bigram of an article. */
export function gatherEvidence({ sentences, titleTerms }: Draft): Evidence {
  const counts = articleCounts(sentences);
  const table = tableBigrams(sentences);
  const centrality = centralities(sentences, counts);
  return {
    ...table,
    sentenceSigns: sentences.map(({ text }, index) => sentenceSigns(index, text, centrality[index]!)),
    bigramSigns: table.bigrams.map((bigram) => bigramSigns(bigram, counts, titleTerms)),
  };
}

/** Weighs every bigram of an article. */
export function weighBigrams(evidence: Evidence, weights: ImportanceWeights = importanceWeights): Importance {
  const bySentence = evidence.sentenceSigns.map((signs) => weights.bias + sentenceScore(signs, weights));
  const probabilities = evidence.bigrams.map(({ first }, id) =>
    sigmoid(bySentence[first]! + bigramScore(evidence.bigramSigns[id]!, weights)),
  );
  return { ...evidence, probabilities };
}

function sentenceScore({ position, quotation, centrality }: SentenceSigns, weights: ImportanceWeights): number {
  return weights.position * position + weights.quotation * quotation + weights.centrality * centrality;
}

function bigramScore(signs: BigramSigns, weights: ImportanceWeights): number {
  return (
    weights.inTwoSentences * signs.inTwoSentences +
    weights.inMoreSentences * signs.inMoreSentences +
    weights.frequency * signs.frequency +
    weights.names * signs.names +
    titleScore(signs, weights)
  );
}

/** What a bigram has from the words that it shares with the title. */
export function titleScore({ titleWords, title }: BigramSigns, weights: ImportanceWeights): number {
  return weights.titleWords * titleWords + weights.title * title;
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
