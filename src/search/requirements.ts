import { countOf, type SearchDocument } from './document.js';
import type { NumberedWords } from './numbered-words.js';
import type { QueryWord, SearchQuery } from './query.js';
import type { Vocabulary } from './vocabulary.js';

/** Gives whether an article holds every phrase and title word that a query asks for, and nothing that it excludes. */
export function requirements(
  { phrases, inTitle, without }: SearchQuery,
  vocabulary: Vocabulary,
): (document: SearchDocument) => boolean {
  const exactPhrases = phrases.map((phrase) => phrase.map(({ exact }) => vocabulary.exact.of(exact)));
  const titled = inTitle.map(({ stems }) => stems.map((stem) => vocabulary.stems.of(stem)));
  return (document) => {
    const { title, text } = document;
    const holds = (phrase: readonly number[]) => [title, text].some((words) => holdsPhrase(vocabulary, words, phrase));
    const isInTitle = (stems: readonly number[]) =>
      title.numbers.some((number) => stems.includes(vocabulary.stemOf(number)));
    const isExcluded = (word: QueryWord) => countOf(document, word) > 0;
    return exactPhrases.every(holds) && titled.every(isInTitle) && !without.some(isExcluded);
  };
}

/** Word by word as it is written. */
function holdsPhrase(vocabulary: Vocabulary, { numbers }: NumberedWords, phrase: readonly number[]): boolean {
  return numbers.some((_, from) =>
    phrase.every((exact, offset) => {
      const number = numbers[from + offset];
      return number !== undefined && vocabulary.exactOf(number) === exact;
    }),
  );
}
