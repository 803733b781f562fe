import { agreement } from './days.js';
import { countOf, type SearchDocument, type SearchedArticle } from './document.js';
import { type DocumentFrequencies, idf } from './frequencies.js';
import type { SearchQuery } from './query.js';
import { windows } from './windows.js';

/** What speaks for an article, each from 0 to 1, but for `bm25`, which is at most 3. */
export interface Scores {
  /** BM25 over stems. */
  readonly bm25: number;
  /** The share of the query's weight that the article has as it is written. */
  readonly coverage: number;
  /** The same in any form. */
  readonly found: number;
  /** The share of the query's weight that stands together in its best passage. */
  readonly passage: number;
  /** Whether it comes from a source that the query names. */
  readonly source: number;
  /** How well its day agrees with one that the query names. */
  readonly day: number;
}

export interface WeighedQuery {
  readonly query: SearchQuery;
  /** Of each of its words, by BM25's measure. */
  readonly weights: readonly number[];
  readonly mass: number;
}

const k1 = 2;
const b = 0.75;
const passageLength = 30;

/** Weighs the words of a query. */
export function weighQuery(query: SearchQuery, frequencies: DocumentFrequencies): WeighedQuery {
  const weights = query.words.map(({ stems }) => Math.min(...stems.map((stem) => idf(frequencies, stem))));
  return { query, weights, mass: weights.reduce((sum, weight) => sum + weight, 0) || 1 };
}

/** Scores one of several articles, of this mean length. BM25 as in Robertson and Zaragoza (2009). */
export function scoreDocument(
  weighed: WeighedQuery,
  { source, publishedAt }: Pick<SearchedArticle, 'source' | 'publishedAt'>,
  document: SearchDocument,
  meanLength: number,
): Scores {
  const { query, weights, mass } = weighed;
  const norm = k1 * (1 - b + (b * document.length) / Math.max(meanLength, 1));
  let [bm25, coverage, found] = [0, 0, 0];
  for (const [index, word] of query.words.entries()) {
    const weight = weights[index]!;
    const count = countOf(document, word);
    bm25 += (weight * count * (k1 + 1)) / (count + norm);
    if (count > 0) found += weight;
    if (document.exact.has(word.exact)) coverage += weight;
  }
  return {
    bm25: bm25 / mass,
    coverage: coverage / mass,
    found: found / mass,
    passage: passageWeight(weighed, document) / mass,
    source: query.sources.includes(source) ? 1 : 0,
    day: agreement(query.days, publishedAt),
  };
}

/** The most weight that stands within thirty words of the title or the text. */
function passageWeight({ weights }: WeighedQuery, { hits }: SearchDocument): number {
  const inEach = [hits.title, hits.text].map((some) => windows(some, weights, passageLength));
  return inEach.flat().reduce((most, { weight }) => Math.max(most, weight), 0);
}
