import type { SummaryInput } from '../model.js';
import { splitSentences } from '../text/sentences.js';
import { countWords, splitWords } from '../text/words.js';
import { type QuotationState, quotationStates } from './quotation.js';
import { type PlacedSpan, sayable } from './sayable.js';
import { withoutStandfirst } from './standfirst.js';
import { type Counts, countTerms, type Term, termReader } from './terms.js';
import { titleMatcher } from './title.js';

/** A sentence that may be said, read once for every score. */
export interface Sentence extends PlacedSpan {
  readonly words: readonly string[];
  /** The words in lower case, the telling ones stemmed. */
  readonly terms: readonly string[];
  /** The telling ones, with their counts. */
  readonly telling: Counts;
  readonly quotation: QuotationState;
  /** How many words a budget counts: those that spaces part. */
  readonly length: number;
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
  const readTerm = termReader(language);
  const spans = splitSentences(text, language).slice(0, mostRead);
  const quotations = quotationStates(text, spans);
  const titleWords = splitWords(title, language);

  const sentences = sayable(text, spans, titleMatcher(titleWords, language)).map((sentence) => {
    const words = splitWords(sentence.text, language);
    const terms = words.map(readTerm);
    return {
      ...sentence,
      words,
      terms: terms.map(({ text }) => text),
      telling: countTerms(tellingOf(terms)),
      quotation: quotations[sentence.place]!,
      length: countWords(sentence.text),
    };
  });
  const titleTerms = new Set(tellingOf(titleWords.map(readTerm)));
  return { language, sentences: withoutStandfirst(text, sentences, titleTerms), titleTerms };
}

function tellingOf(terms: readonly Term[]): readonly string[] {
  return terms.filter(({ isTelling }) => isTelling).map(({ text }) => text);
}
