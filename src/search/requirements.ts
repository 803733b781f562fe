import { countOf, type SearchDocument } from './document.js';
import type { QueryWord, SearchQuery } from './query.js';

/** Whether an article holds every phrase and title word that a query asks for, and nothing that it excludes. */
export function meets({ phrases, inTitle, without }: SearchQuery, document: SearchDocument): boolean {
  return (
    phrases.every((phrase) => holdsPhrase(document, phrase)) &&
    inTitle.every((word) => isInTitle(document, word)) &&
    without.every((word) => countOf(document, word) === 0)
  );
}

/** Word by word as it is written. */
function holdsPhrase({ title, text }: SearchDocument, phrase: readonly QueryWord[]): boolean {
  return [title, text].some((words) =>
    words.some((_, from) => phrase.every(({ exact }, offset) => words[from + offset]?.word.exact === exact)),
  );
}

function isInTitle({ title }: SearchDocument, { stems }: QueryWord): boolean {
  return title.some(({ word }) => stems.includes(word.stem));
}
