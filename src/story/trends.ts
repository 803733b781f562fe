import { type Burst, burstOf } from './burst.js';
import { type ViewedArticle, vectorsOf } from './pairs.js';
import type { Term } from './terms.js';
import { joinFrom } from './thresholds.js';
import type { Vector } from './vector.js';

/** An article with the one who published it. */
export interface TrendArticle extends ViewedArticle {
  readonly source: string;
}

/** A story that more is written about than the past days lead one to expect. */
export interface Trend extends Burst {
  readonly articleIds: readonly number[];
  readonly sources: number;
}

/** What is looked at for trends: the stories of a day by their articles' ids, their articles, and those of the days before. */
export interface TrendView {
  readonly stories: readonly (readonly number[])[];
  readonly today: readonly TrendArticle[];
  readonly past: readonly TrendArticle[];
  /** How many articles the day has, where `today` is not all of them. */
  readonly ofToday?: number;
  /** For how many articles each of the past stands; 1 where this is left out. */
  readonly every?: number;
}

const fewestSources = 3;
const mostTrends = 5;

/** The stories that burst today, the strongest first, five at most; each has three sources or more. */
export function trendsOf({ stories, today, past, ofToday = today.length, every = 1 }: TrendView): readonly Trend[] {
  const byId = new Map(today.map((article) => [article.id, article]));
  const groups = stories
    .map((articleIds) => articleIds.flatMap((id) => byId.get(id) ?? []))
    .filter((group) => sourcesOf(group) >= fewestSources);
  const before = earlierArticles(groups, { today, past });
  const trends = groups.flatMap((group, at) => {
    const burst = burstOf({ today: group.length, past: before[at]!, ofToday, ofPast: past.length, every });
    return burst ? [{ ...burst, articleIds: group.map(({ id }) => id), sources: sourcesOf(group) }] : [];
  });
  return trends.sort((a, b) => b.evidence - a.evidence).slice(0, mostTrends);
}

function sourcesOf(group: readonly TrendArticle[]): number {
  return new Set(group.map(({ source }) => source)).size;
}

/** How many earlier articles are on the matter of each group. */
function earlierArticles(
  groups: readonly (readonly TrendArticle[])[],
  { today, past }: Pick<TrendView, 'today' | 'past'>,
): readonly number[] {
  const vectors = vectorsOf([...today, ...past]);
  const byArticle = new Map(today.map(({ id }, at) => [id, vectors[at]!]));
  const centroids = groups.map((group) => centroidOf(group.map(({ id }) => byArticle.get(id)!)));
  const counts = new Array<number>(groups.length).fill(0);
  const byTerm = postingsOf(centroids);
  past.forEach(({ features }, at) => {
    for (const [group, likeness] of productsOf(vectors[today.length + at]!, byTerm)) {
      if (likeness >= joinFrom[features.ground]) counts[group]! += 1;
    }
  });
  return counts;
}

type Postings = ReadonlyMap<Term, readonly { readonly group: number; readonly weight: number }[]>;

function postingsOf(centroids: readonly ReadonlyMap<Term, number>[]): Postings {
  const postings = new Map<Term, { group: number; weight: number }[]>();
  centroids.forEach((centroid, group) => {
    for (const [term, weight] of centroid) {
      const known = postings.get(term);
      if (known) known.push({ group, weight });
      else postings.set(term, [{ group, weight }]);
    }
  });
  return postings;
}

function productsOf({ terms, weights }: Vector, postings: Postings): ReadonlyMap<number, number> {
  const products = new Map<number, number>();
  terms.forEach((term, index) => {
    for (const { group, weight } of postings.get(term) ?? []) {
      products.set(group, (products.get(group) ?? 0) + weights[index]! * weight);
    }
  });
  return products;
}

/** The sum of some vectors, brought to length one. */
function centroidOf(vectors: readonly Vector[]): ReadonlyMap<Term, number> {
  const sum = new Map<Term, number>();
  for (const { terms, weights } of vectors) {
    terms.forEach((term, index) => sum.set(term, (sum.get(term) ?? 0) + weights[index]!));
  }
  const length = Math.hypot(...sum.values()) || 1;
  return new Map([...sum].map(([term, weight]) => [term, weight / length]));
}
