import type { SummaryInput } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import { stemmerFor } from '../text/stems.js';
import { splitWords } from '../text/words.js';
import { type PlacedSpan, sayable } from './clean.js';
import { type Counts, countTerms, isTelling, termsOf } from './frequency.js';
import { type QuotationState, quotationStates } from './quotation.js';
import { titleMatcher } from './title.js';

/** A sentence that may be said, read once for every score. */
export interface Sentence extends PlacedSpan {
  readonly words: readonly string[];
  /** The words in lower case, stemmed. */
  readonly terms: readonly string[];
  /** Those of them that tell something, with their counts. */
  readonly telling: Counts;
  readonly quotation: QuotationState;
}

/** An article as the scores read it. */
export interface Draft {
  readonly language: string;
  readonly sentences: readonly Sentence[];
  /** Telling ones. */
  readonly titleTerms: ReadonlySet<string>;
}

// A summary never reaches so far down; a list of thousands of lines must not cost seconds.
const mostRead = 300;

/** Reads an article: its sentences without what is not its own, their words and their stems. */
export function readDraft({ text, title, language }: SummaryInput): Draft {
  const stem = stemmerFor(language);
  const spans = splitSentences(text, language).slice(0, mostRead);
  const quotations = quotationStates(text, spans);
  const titleWords = splitWords(title, language);

  const sentences = sayable(text, spans, titleMatcher(titleWords, language)).map((sentence) => {
    const words = splitWords(sentence.text, language);
    const terms = termsOf(words, stem);
    const telling = countTerms(terms.filter((_, at) => isTelling(words[at]!)));
    return { ...sentence, words, terms, telling, quotation: quotations[sentence.place]! };
  });
  const titleTerms = termsOf(titleWords.filter(isTelling), stem);
  return { language, sentences, titleTerms: new Set(titleTerms) };
}
