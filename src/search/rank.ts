import { documentReader, type SearchDocument, type SearchedArticle } from './document.js';
import { nearness } from './feedback.js';
import type { DocumentFrequencies } from './frequencies.js';
import type { SearchQuery } from './query.js';
import { bestPassage, type Passage } from './passage.js';
import { requirements } from './requirements.js';
import { scoreDocument, type Scores, weighQuery } from './scores.js';
import { type Vocabulary, vocabularyForSearch } from './vocabulary.js';

/** An article that answers a query. */
export interface Hit {
  readonly id: number;
  /** The higher, the better, among the hits of one query. */
  readonly score: number;
  /** The share of the query's weight that the article has, from 0 to 1. */
  readonly found: number;
  /** Where in its text the query's words stand best. */
  readonly passage: Passage;
}

// Chosen by cross-validation: see docs/decisions/0025-search.md.
const weights = { bm25: 0.5, coverage: 0.5, passage: 0.5, source: 0.5, day: 0.3 } as const;
const nearnessWeight = 0.5;

interface Scored extends Hit {
  readonly document: SearchDocument;
}

/** Orders the articles that a first look has found, best first, without those that do not keep what the query requires. */
export function rankArticles(
  query: SearchQuery,
  articles: readonly SearchedArticle[],
  frequencies: DocumentFrequencies,
): readonly Hit[] {
  const weighed = weighQuery(query, frequencies);
  const vocabulary = vocabularyForSearch();
  const readDocument = documentReader(query, vocabulary);
  const meets = requirements(query, vocabulary);
  const read = articles
    .map((article) => ({ article, document: readDocument(article) }))
    .filter(({ document }) => meets(document));
  const meanLength = read.reduce((sum, { document }) => sum + document.length, 0) / read.length;
  const scored = read.map(({ article, document }): Scored => {
    const scores = scoreDocument(weighed, article, document, meanLength);
    const passage = bestPassage(weighed, document, article.text);
    return { id: article.id, document, score: total(scores), found: scores.found, passage };
  });
  return scoredAgain(scored.toSorted(byScore), vocabulary);
}

/** The first stays the first: what the best have in common is mostly what it says. */
function scoredAgain(ranked: readonly Scored[], vocabulary: Vocabulary): readonly Hit[] {
  const near = nearness(ranked, vocabulary.stems.size);
  const [first, ...rest] = ranked.map(({ document, ...hit }, index): Hit => {
    return { ...hit, score: hit.score + nearnessWeight * near[index]! };
  });
  return first === undefined ? [] : [first, ...rest.toSorted(byScore)];
}

function total(scores: Scores): number {
  return (
    weights.bm25 * scores.bm25 +
    weights.coverage * scores.coverage +
    weights.passage * scores.passage +
    weights.source * scores.source +
    weights.day * scores.day
  );
}

/** Of equals the newer one, which has the higher id, comes first. */
function byScore(one: Hit, other: Hit): number {
  return other.score - one.score || other.id - one.id;
}
