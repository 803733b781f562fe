import type { Bigram } from './bigrams.js';
import type { Counts } from './terms.js';

/** What a bigram has from the first sentence that holds it. */
export interface SentenceSigns {
  /** ln(1 + the sentence's index). */
  readonly position: number;
  /** 1 where a quotation opens in it. */
  readonly quotation: number;
  /** The cosine with the whole article, 0 to 1. */
  readonly centrality: number;
}

/** What a bigram has of its own. Each is 0 or 1 where nothing else is said. */
export interface BigramSigns {
  readonly inTwoSentences: number;
  readonly inMoreSentences: number;
  /** ln(count in the article) of the more frequent of its two words. */
  readonly frequency: number;
  readonly names: number;
  /** How many of its words are in the title: 0, 1 or 2. */
  readonly titleWords: number;
  /** Both are. */
  readonly title: number;
}

/** All that speaks for or against a bigram being said by a summary. */
export interface ImportanceSigns extends SentenceSigns, BigramSigns {}

/** The signs of a sentence for the bigrams that it is the first to hold. */
export function sentenceSigns(index: number, text: string, centrality: number): SentenceSigns {
  return { position: Math.log(1 + index), quotation: Number(opensQuotation(text)), centrality };
}

/** The signs of a bigram itself. `counts` and `titleTerms` are those of the article. */
export function bigramSigns(bigram: Bigram, counts: Counts, titleTerms: ReadonlySet<string>): BigramSigns {
  const { left, right, sentences, isName } = bigram;
  const titleWords = Number(titleTerms.has(left)) + Number(titleTerms.has(right));
  return {
    inTwoSentences: Number(sentences === 2),
    inMoreSentences: Number(sentences > 2),
    frequency: Math.log(Math.max(counts.get(left) ?? 1, counts.get(right) ?? 1)),
    names: Number(isName),
    titleWords,
    title: Number(titleWords === 2),
  };
}

function opensQuotation(text: string): boolean {
  return /[“„«「]|(?:^|[\s(])["'‘‚»](?=[\p{L}\p{N}])/u.test(text);
}
