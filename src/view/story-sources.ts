import type { Entry, Line } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { StorySentence } from '../story/telling.js';
import type { Phrases } from '../phrases/phrases.js';
import { clip } from '../text/clip.js';
import { newestAge } from './articles.js';
import { dotted } from './line.js';

/** A story, as far as it tells who writes of it. */
export interface Sourced {
  /** The article whose headline it bears. */
  readonly lead: Article;
  /** All of them, oldest first. */
  readonly articles: readonly Article[];
}

/** A sentence, letter for letter, and the article that says it. */
export interface SaidSentence {
  readonly article: Article;
  readonly text: string;
}

// docs/replies.md
const fewestNames = 3;
const longestName = 40;

/** How many feeds tell a story. */
export function countSources(articles: readonly Pick<Article, 'feedId'>[]): number {
  return new Set(articles.map(({ feedId }) => feedId)).size;
}

/** "3 sources"; null where it is one, which is better named. */
export function sourceCount(phrases: Phrases, articles: readonly Article[]): string | null {
  const count = countSources(articles);
  return count === 1 ? null : phrases.text('sources.count', { count });
}

/** The sentences of a story, read from its articles. */
export function saidBy(articles: readonly Article[], sentences: readonly StorySentence[]): readonly SaidSentence[] {
  return sentences.flatMap(({ articleId, from, to }) => {
    const article = articles.find(({ id }) => id === articleId);
    return article === undefined ? [] : [{ article, text: article.text.slice(from, to) }];
  });
}

/** A sentence and the mark of its source; without one where there is no such number. */
export function markAfter(text: string, number: number): Line {
  return hasMark(number) ? [text, { kind: 'mark', number }] : [text];
}

/** A source with its mark before it; without one where there is no such number. */
export function markBefore(number: number, source: Line): Line {
  return hasMark(number) ? [{ kind: 'mark', number }, ' ', ...source] : source;
}

/**
 * What an entry says of a story, and who says it: "**5 sources** · ¹ Harbour Post · ² The Tern · Quay FM · 2 more · 3 hours
 * ago". Where names are links, each article that is cited has its own, so that a mark leads to what it stands for; else
 * each feed has one. A single source is named without marks.
 */
export function sourcedEntry(
  phrases: Phrases,
  { lead, articles }: Sourced,
  said: readonly SaidSentence[],
  { isLinked }: { readonly isLinked: boolean },
): Pick<Entry, 'sentences' | 'source'> {
  const count = sourceCount(phrases, articles);
  if (count === null) return { sentences: said.map(({ text }) => [text]), source: oneSource(phrases, articles, lead) };

  const nameOf = ({ id, feedId }: Article) => (isLinked ? id : feedId);
  const cited = firstOfEach(
    said.map(({ article }) => article),
    nameOf,
  );
  const place = (article: Article) => cited.findIndex((one) => nameOf(one) === nameOf(article)) + 1;
  const names = sourceNames(phrases, { articles: [lead, ...articles], cited, isLinked });
  return {
    sentences: said.map(({ article, text }) => markAfter(text, place(article))),
    source: dotted({ kind: 'strong', text: count }, ...names, newestAge(articles)),
  };
}

function oneSource(phrases: Phrases, articles: readonly Article[], { feedTitle }: Article): Line {
  const count = articles.length === 1 ? null : phrases.text('articles.count', { count: articles.length });
  return dotted(clip(feedTitle, longestName), count, newestAge(articles));
}

/** Those that are cited, all of them; up to the third name then feeds that are not, and how many are left. */
function sourceNames(
  phrases: Phrases,
  {
    articles,
    cited,
    isLinked,
  }: { readonly articles: readonly Article[]; readonly cited: readonly Article[]; readonly isLinked: boolean },
): readonly Line[] {
  const feeds = new Set(cited.map(({ feedId }) => feedId));
  const silent = firstOfEach(articles, ({ feedId }) => feedId).filter(({ feedId }) => !feeds.has(feedId));
  const named = [...cited, ...silent.slice(0, Math.max(0, fewestNames - cited.length))];
  const more = countSources(articles) - countSources(named);
  const names = named.map(({ feedTitle, url }, index) => {
    const text = clip(feedTitle, longestName);
    return markBefore(index < cited.length ? index + 1 : 0, [isLinked ? { kind: 'link', text, url } : text]);
  });
  return more > 0 ? [...names, phrases.line('sources.more', { count: more })] : names;
}

function firstOfEach(articles: readonly Article[], keyOf: (article: Article) => number): readonly Article[] {
  const keys = articles.map(keyOf);
  return articles.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

// There are nine of them.
function hasMark(number: number): boolean {
  return number >= 1 && number <= 9;
}
