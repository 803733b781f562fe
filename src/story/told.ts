import type { Span } from '../model.js';
import { needsOf } from '../summary/coherence.js';
import { readDraft } from '../summary/draft.js';
import { type Counts, countTerms, termReader } from '../summary/terms.js';
import { conceptsOf } from './concepts.js';
import { splitSentences } from '../text/sentences.js';
import { estimateWords, splitWords } from '../text/words.js';

/** An article of a story, for what the story says. */
export interface StoryArticle {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
}

/** A sentence that a story may say: a range of its article's text. */
export interface ToldSentence extends Span {
  readonly articleId: number;
  /** Its place among the sentences of its article that may be said. */
  readonly index: number;
  readonly words: number;
  readonly telling: Counts;
  readonly concepts: ReadonlySet<string>;
}

const fewestWords = 6;
const mostWords = 55;
// Further down nothing is said that several newspapers lead with.
const mostOfAnArticle = 40;

/** The sentences of an article that stand by themselves, in its order: no furniture, nothing that points back. */
export function toldBy({ id, title, text, language }: StoryArticle): readonly ToldSentence[] {
  const draft = readDraft({ title, text, language });
  const needs = needsOf(draft);
  const alone = draft.sentences
    .filter((_, index) => needs[index]?.length === 0)
    .map((sentence) => ({ ...sentence, count: estimateWords(sentence.text) }))
    .filter(({ count }) => count >= fewestWords && count <= mostWords);
  return alone.slice(0, mostOfAnArticle).map(({ from, to, count, terms, telling }, index) => {
    return { articleId: id, from, to, index, words: count, telling, concepts: conceptsOf(terms, telling) };
  });
}

/** The sentences of what somebody has read, as they are compared with others. */
export function sentencesRead(text: string, language: string): readonly { readonly telling: Counts }[] {
  const readTerm = termReader(language);
  return splitSentences(text, language).map(({ from, to }) => {
    const terms = splitWords(text.slice(from, to), language).map(readTerm);
    return { telling: countTerms(terms.filter(({ isTelling }) => isTelling).map((term) => term.text)) };
  });
}
