import type { QueryWord, SearchQuery } from './query.js';
import { placedWords, type PlacedWord, type SearchWord } from './terms.js';
import { type WordHit, wordHits } from './windows.js';

/** An article, as far as it is searched. */
export interface SearchedArticle {
  readonly id: number;
  readonly title: string;
  readonly text: string;
  /** The name of its feed. */
  readonly source: string;
  readonly language: string;
  readonly publishedAt: Date;
}

/** An article taken apart into its words, as far as a query asks for them. */
export interface SearchDocument {
  /** The title's, placed in the title. */
  readonly title: readonly PlacedWord[];
  /** The text's, placed in the text. */
  readonly text: readonly PlacedWord[];
  /** Where the query's words stand in either. */
  readonly hits: { readonly title: readonly WordHit[]; readonly text: readonly WordHit[] };
  /** How many words tell something. */
  readonly length: number;
  /** How often each of the query's stems stands in it. */
  readonly stems: ReadonlyMap<string, number>;
  /** How often every stem of words that tell something does. */
  readonly telling: ReadonlyMap<string, number>;
  /** Which of the query's words stand in it as they are written. */
  readonly exact: ReadonlySet<string>;
}

type ArticleWords = Pick<SearchedArticle, 'title' | 'text' | 'language'>;

/** Gives what takes an article apart for a query. A search reads some thirty thousand words, so each is looked at once. */
export function documentReader(query: SearchQuery): (article: ArticleWords) => SearchDocument {
  const asked = [...query.words, ...query.without];
  const askedStems = new Set(asked.flatMap(({ stems }) => stems));
  const askedExact = new Set(query.words.map(({ exact }) => exact));
  const places = new Map(query.words.flatMap(({ stems }, index) => stems.map((stem) => [stem, index] as const)));
  return (article) => {
    const title = placedWords(article.title, article.language);
    const text = placedWords(article.text, article.language);
    const words = countWords([title, text]);
    const exact = new Set([...words.keys()].map((word) => word.exact).filter((word) => askedExact.has(word)));
    const stems = countStems(words, ({ stem }) => askedStems.has(stem));
    const telling = countStems(words, ({ isStop }) => !isStop);
    let length = 0;
    for (const count of telling.values()) length += count;
    return {
      title,
      text,
      hits: { title: wordHits(places, title), text: wordHits(places, text) },
      length,
      stems,
      telling,
      exact,
    };
  };
}

/** How often a document has a word of the query, in any of its forms. */
export function countOf({ stems }: SearchDocument, word: QueryWord): number {
  let count = 0;
  for (const stem of word.stems) count = Math.max(count, stems.get(stem) ?? 0);
  return count;
}

/** A word is the same object wherever it stands. */
function countWords(parts: readonly (readonly PlacedWord[])[]): ReadonlyMap<SearchWord, number> {
  const counts = new Map<SearchWord, number>();
  for (const words of parts) {
    for (const { word } of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function countStems(
  words: ReadonlyMap<SearchWord, number>,
  isCounted: (word: SearchWord) => boolean,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    if (isCounted(word)) counts.set(word.stem, (counts.get(word.stem) ?? 0) + count);
  }
  return counts;
}
