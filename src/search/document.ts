import type { QueryWord } from './query.js';
import { placedWords, type PlacedWord } from './terms.js';

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

/** An article taken apart into its words. */
export interface SearchDocument {
  /** The title's, placed in the title. */
  readonly title: readonly PlacedWord[];
  /** The text's, placed in the text. */
  readonly text: readonly PlacedWord[];
  /** How many words tell something. */
  readonly length: number;
  /** How often each stem stands in it. */
  readonly stems: ReadonlyMap<string, number>;
  /** The same for those of words that tell something. */
  readonly telling: ReadonlyMap<string, number>;
  readonly exact: ReadonlySet<string>;
}

/** Takes an article apart. */
export function readDocument(article: Pick<SearchedArticle, 'title' | 'text' | 'language'>): SearchDocument {
  const title = placedWords(article.title, article.language);
  const text = placedWords(article.text, article.language);
  const stems = new Map<string, number>();
  const telling = new Map<string, number>();
  const exact = new Set<string>();
  let length = 0;
  for (const { word } of title.concat(text)) {
    stems.set(word.stem, (stems.get(word.stem) ?? 0) + 1);
    exact.add(word.exact);
    if (word.isStop) continue;
    telling.set(word.stem, (telling.get(word.stem) ?? 0) + 1);
    length += 1;
  }
  return { title, text, length, stems, telling, exact };
}

/** How often a document has a word, in any of its forms. */
export function countOf({ stems }: SearchDocument, word: QueryWord): number {
  let count = 0;
  for (const stem of word.stems) count = Math.max(count, stems.get(stem) ?? 0);
  return count;
}
