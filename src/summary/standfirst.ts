import type { Sentence } from './draft.js';

const mostWords = 40;
const sentencesBelow = 6;
const repeatedShare = 0.6;
// One more may be chance: a plain lede is often followed by a sentence that has another word of the title.
const moreOfTitle = 2;

/**
 * The sentences without the standfirst, a short first paragraph which only says what the article says again: most of its
 * telling terms stand in the sentences below it, and it is the next paragraph that takes up the title, as a lede does.
 * Where there is no title, nothing is taken for a standfirst.
 */
export function withoutStandfirst(
  text: string,
  sentences: readonly Sentence[],
  titleTerms: ReadonlySet<string>,
): readonly Sentence[] {
  const end = sentences.findIndex(
    ({ from }, index) => index > 0 && startsParagraph(text, sentences[index - 1]!.to, from),
  );
  const first = sentences.slice(0, Math.max(0, end));
  const below = sentences.slice(first.length, first.length + sentencesBelow);
  if (first.length === 0 || below.length < sentencesBelow) return sentences;
  if (first.reduce((words, { length }) => words + length, 0) > mostWords) return sentences;

  const terms = termsOf(first);
  const isRepeated = shared(terms, termsOf(below)) >= repeatedShare * terms.size;
  const takesUpTitle = shared(titleTerms, termsOf(below.slice(0, 1))) >= shared(titleTerms, terms) + moreOfTitle;
  return isRepeated && takesUpTitle ? sentences.slice(first.length) : sentences;
}

function startsParagraph(text: string, before: number, from: number): boolean {
  return /[\n\r]/.test(text.slice(before, from));
}

function termsOf(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(sentences.flatMap(({ telling }) => [...telling.keys()]));
}

function shared(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...terms].filter((term) => others.has(term)).length;
}
