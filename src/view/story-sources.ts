import type { Inline, Line } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { StorySentence } from '../story/telling.js';
import { clip } from '../text/clip.js';
import { counted } from './line.js';

/** A story, as far as it tells who says what. */
export interface Sourced {
  /** The article whose headline it bears. */
  readonly lead: Article;
  /** All of them, oldest first. */
  readonly articles: readonly Article[];
  readonly sentences: readonly StorySentence[];
}

/** A feed that tells a story, by the article of it that is used first. */
export interface StorySource {
  readonly article: Article;
  readonly isCited: boolean;
}

// docs/replies.md
const mostNames = 3;
const longestName = 40;

/** How many feeds tell a story. */
export function countSources(articles: readonly Article[]): number {
  return new Set(articles.map(({ feedId }) => feedId)).size;
}

/** "3 sources"; null where it is one, which is better named. */
export function sourceCount(articles: readonly Article[]): string | null {
  const count = countSources(articles);
  return count === 1 ? null : counted(count, 'source');
}

/** In order of first use: those that are cited, in the order of the sentences, then the lead's, then the others, oldest first. */
export function sourcesOf({ lead, articles, sentences }: Sourced): readonly StorySource[] {
  const cited = sentences.flatMap(({ articleId }) => articleOf(articles, articleId) ?? []);
  const sources = new Map<number, StorySource>();
  for (const article of cited) {
    if (!sources.has(article.feedId)) sources.set(article.feedId, { article, isCited: true });
  }
  for (const article of [lead, ...articles]) {
    if (!sources.has(article.feedId)) sources.set(article.feedId, { article, isCited: false });
  }
  return [...sources.values()];
}

/** A sentence, letter for letter, with the mark of its source; from 1. Without one where there is no such number. */
export function markedSentence(articles: readonly Article[], sentence: StorySentence, number: number): Line {
  const text = articleOf(articles, sentence.articleId)?.text.slice(sentence.from, sentence.to) ?? '';
  return number >= 1 && number <= 9 ? [text, { kind: 'mark', number }] : [text];
}

/** The sentences of a story, each marked with its place among the sources that are named. */
export function markedSentences({ articles, sentences }: Sourced, sources: readonly StorySource[]): readonly Line[] {
  const named = sources.slice(0, mostNames);
  const place = (articleId: number) =>
    named.findIndex(({ article }) => article.feedId === articleOf(articles, articleId)?.feedId);
  return sentences.map((sentence) => markedSentence(articles, sentence, place(sentence.articleId) + 1));
}

/** "¹ Harbour Post", "² The Tern", "Quay FM", "2 more". */
export function sourceNames(
  sources: readonly StorySource[],
  { isLinked, isMarked }: { readonly isLinked: boolean; readonly isMarked: boolean },
): readonly Line[] {
  const names = sources.slice(0, mostNames).map(({ article: { feedTitle, url }, isCited }, index): Line => {
    const name = clip(feedTitle, longestName);
    const shown: Inline = isLinked ? { kind: 'link', text: name, url } : name;
    return isMarked && isCited ? [{ kind: 'mark', number: index + 1 }, ' ', shown] : [shown];
  });
  const more = sources.length - mostNames;
  return more > 0 ? [...names, [`${more} more`]] : names;
}

function articleOf(articles: readonly Article[], articleId: number): Article | undefined {
  return articles.find(({ id }) => id === articleId);
}
