import type { Article } from '../model.js';
import { mentionOf } from '../text/mention.js';
import { isDated } from '../view/articles.js';

/** Of a feed of which nobody said anything else. */
export const usualWeight = 3;
const forHeadline = 2;
const forText = 1;
const forNewest = 0.5;

export type RankedArticle = Pick<Article, 'feedId' | 'title' | 'text' | 'publishedAt' | 'seenAt'>;

/** What a digest may tell of one event. */
export interface RankedStory {
  readonly articles: readonly RankedArticle[];
}

export interface Taste {
  /** Of the feed that brought an article, in the digest's channel: 1 to 5. */
  readonly weightOf: (article: RankedArticle) => number;
  /** What the channel follows. */
  readonly words: readonly string[];
}

/** Why a story stands where it stands. */
export interface Points {
  readonly sources: number;
  readonly words: number;
  readonly recency: number;
}

/**
 * The stories of a digest, those with most points first; where they are even the newer, and undated ones last. Points are
 * added up, so that each can be told by itself:
 *
 * - **sources**: 1 for each, made more or less by its feed's weight: 1/3 for a weight of 1, 1 for 3, 5/3 for 5;
 * - **words**: 2 where a headline has a word that the channel follows, 1 where only a text has one;
 * - **recency**: 1/2 for the newest of the digest, 0 for the oldest, by time between them; 0 for an undated one, because
 *   nobody knows how old it is.
 *
 * So one more source outweighs any age, a followed headline two sources, and age decides among equals.
 */
export function rankStories<S extends RankedStory>(stories: readonly S[], taste: Taste): readonly S[] {
  const points = pointsOf(stories, taste);
  const ranked = stories.map((story, index) => ({ story, total: sumOf(points[index]) }));
  return ranked.sort((a, b) => b.total - a.total || agesApart(a.story, b.story)).map(({ story }) => story);
}

function agesApart(a: RankedStory, b: RankedStory): number {
  const [datedA, datedB] = [a, b].map(({ articles }) => articles.some(isDated));
  return Number(datedB) - Number(datedA) || newestIn(b.articles) - newestIn(a.articles);
}

/** The points of each story, in the order given. */
export function pointsOf(stories: readonly RankedStory[], { weightOf, words }: Taste): readonly Points[] {
  const times = stories.map(newestOf).filter((time) => time !== null);
  const [oldest, newest] = [Math.min(...times), Math.max(...times)];
  const mentions = mentionOf(words);
  return stories.map((story) => ({
    sources: sourcePoints(story, weightOf),
    words: wordPoints(story, mentions),
    recency: recencyPoints(newestOf(story), oldest, newest),
  }));
}

function sourcePoints({ articles }: RankedStory, weightOf: Taste['weightOf']): number {
  const weights = new Map(articles.map((article) => [article.feedId, weightOf(article)]));
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0) / usualWeight;
}

function wordPoints({ articles }: RankedStory, mentions: (text: string) => boolean): number {
  if (articles.some(({ title }) => mentions(title))) return forHeadline;
  return articles.some(({ text }) => mentions(text)) ? forText : 0;
}

function recencyPoints(time: number | null, oldest: number, newest: number): number {
  if (time === null) return 0;
  return newest === oldest ? forNewest : (forNewest * (time - oldest)) / (newest - oldest);
}

/** When the newest of its dated articles was published; null where there is none. */
function newestOf({ articles }: RankedStory): number | null {
  const dated = articles.filter(isDated);
  return dated.length === 0 ? null : newestIn(dated);
}

function newestIn(articles: readonly RankedArticle[]): number {
  return Math.max(...articles.map(({ publishedAt }) => publishedAt.getTime()));
}

function sumOf(points: Points | undefined): number {
  return points === undefined ? 0 : points.sources + points.words + points.recency;
}
