import { type Bigram, type BigramTable, tableBigrams } from './bigrams.js';
import { centralities } from './centrality.js';
import type { Draft } from './draft.js';
import { articleCounts } from './terms.js';
import { weights } from './weights.js';

/** How likely a reader's summary is to say each bigram of an article (0 to 1), with what the guess rests on. */
export interface Importance extends BigramTable {
  readonly probabilities: readonly number[];
  readonly centrality: readonly number[];
}

/** Weighs every bigram of an article. */
export function weighBigrams(draft: Draft): Importance {
  const counts = articleCounts(draft.sentences);
  const table = tableBigrams(draft.sentences);
  const centrality = centralities(draft.sentences, counts);
  const bySentence = draft.sentences.map(({ text }, index) => sentenceScore(index, text, centrality[index] ?? 0));

  const probabilities = table.bigrams.map((bigram) =>
    sigmoid(
      (bySentence[bigram.first] ?? 0) +
        recurrenceScore(bigram.sentences) +
        weights.frequency * Math.log(Math.max(counts.get(bigram.left) ?? 1, counts.get(bigram.right) ?? 1)) +
        (bigram.isName ? weights.names : 0) +
        titleScore(bigram, draft.titleTerms),
    ),
  );
  return { ...table, probabilities, centrality };
}

/** What a bigram has from the words that it shares with the title. */
export function titleScore({ left, right }: Bigram, titleTerms: ReadonlySet<string>): number {
  const shared = Number(titleTerms.has(left)) + Number(titleTerms.has(right));
  return shared * weights.titleWord + (shared === 2 ? weights.title : 0);
}

/** What a bigram has from the first sentence that holds it. */
function sentenceScore(index: number, text: string, centrality: number): number {
  return (
    weights.bias +
    weights.position * Math.log(1 + index) +
    weights.centrality * centrality +
    (opensQuotation(text) ? weights.quotation : 0)
  );
}

function recurrenceScore(sentences: number): number {
  if (sentences < 2) return 0;
  return sentences === 2 ? weights.inTwoSentences : weights.inMoreSentences;
}

function opensQuotation(text: string): boolean {
  return /[“„«「]|(?:^|[\s(])["'‘‚»](?=[\p{L}\p{N}])/u.test(text);
}

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
