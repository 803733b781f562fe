import type { NumberedWords } from './numbered-words.js';
import type { QueryWord, SearchQuery } from './query.js';
import { type Counts, Tally } from './tally.js';
import type { Vocabulary } from './vocabulary.js';
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
  readonly title: NumberedWords;
  /** The text's, placed in the text. */
  readonly text: NumberedWords;
  /** Where the query's words stand in either. */
  readonly hits: { readonly title: readonly WordHit[]; readonly text: readonly WordHit[] };
  /** How many words tell something. */
  readonly length: number;
  /** How often each of the query's stems stands in it. */
  readonly stems: ReadonlyMap<string, number>;
  /** How often every stem of words that tell something does, by its number. */
  readonly telling: Counts;
  /** Which of the query's words stand in it as they are written. */
  readonly exact: ReadonlySet<string>;
}

type ArticleWords = Pick<SearchedArticle, 'title' | 'text' | 'language'>;

/** What a query asks for, by its numbers in a vocabulary. */
interface Asked {
  readonly stems: ReadonlyMap<number, string>;
  readonly exact: ReadonlyMap<number, string>;
  /** Which of the query's words a stem is of. */
  readonly places: ReadonlyMap<number, number>;
}

/** Gives what takes articles apart for a query. */
export function documentReader(query: SearchQuery, vocabulary: Vocabulary): (article: ArticleWords) => SearchDocument {
  const asked = numbersOf(query, vocabulary);
  const words = new Tally();
  const stems = new Tally();
  return (article) => {
    const title = vocabulary.read(article.title, article.language);
    const text = vocabulary.read(article.text, article.language);
    for (const { numbers } of [title, text]) {
      for (let at = 0; at < numbers.length; at += 1) words.add(numbers[at]!, 1);
    }
    const counted = words.take();
    const telling = tellingStems(vocabulary, counted, stems);
    return {
      title,
      text,
      hits: {
        title: wordHits(vocabulary, asked.places, title),
        text: wordHits(vocabulary, asked.places, text),
      },
      length: telling.counts.reduce((sum, count) => sum + count, 0),
      telling,
      ...askedIn(vocabulary, counted, asked),
    };
  };
}

/** How often a document has a word of the query, in any of its forms. */
export function countOf({ stems }: SearchDocument, word: QueryWord): number {
  let count = 0;
  for (const stem of word.stems) count = Math.max(count, stems.get(stem) ?? 0);
  return count;
}

function numbersOf({ words, without }: SearchQuery, vocabulary: Vocabulary): Asked {
  const stems = [...words, ...without].flatMap((word) => word.stems);
  return {
    stems: new Map(stems.map((stem) => [vocabulary.stems.of(stem), stem])),
    exact: new Map(words.map(({ exact }) => [vocabulary.exact.of(exact), exact])),
    places: new Map(
      words.flatMap((word, index) => word.stems.map((stem) => [vocabulary.stems.of(stem), index] as const)),
    ),
  };
}

function tellingStems(vocabulary: Vocabulary, { numbers, counts }: Counts, stems: Tally): Counts {
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at]!;
    if (!vocabulary.isStop(number)) stems.add(vocabulary.stemOf(number), counts[at]!);
  }
  return stems.take();
}

function askedIn(
  vocabulary: Vocabulary,
  { numbers, counts }: Counts,
  asked: Asked,
): Pick<SearchDocument, 'stems' | 'exact'> {
  const stems = new Map<string, number>();
  const exact = new Set<string>();
  for (let at = 0; at < numbers.length; at += 1) {
    const stem = asked.stems.get(vocabulary.stemOf(numbers[at]!));
    if (stem !== undefined) stems.set(stem, (stems.get(stem) ?? 0) + counts[at]!);
    const word = asked.exact.get(vocabulary.exactOf(numbers[at]!));
    if (word !== undefined) exact.add(word);
  }
  return { stems, exact };
}
