import type { Entry, Line, Select } from '../chat/reply.js';
import type { Article } from '../model.js';
import type { StorySentence } from '../story/telling.js';
import { clip } from '../text/clip.js';
import { shortenHeadline } from '../text/headline.js';
import { articleEntry, kickersOf } from './articles.js';
import { counted, dotted } from './line.js';
import { ago } from './time.js';

/** A story, with what it says. */
export interface ShownStory {
  /** The article whose headline it bears. */
  readonly lead: Article;
  /** Oldest first. */
  readonly articles: readonly Article[];
  /** Of any of the articles. */
  readonly sentences: readonly StorySentence[];
}

// docs/replies.md; of what is said in two sentences, each source has its name.
const mostNames = 3;

/** A story as a row of a list; one of a single article looks as it does in any other list. */
export function storyEntry(story: ShownStory, number: number): Entry {
  const { lead, articles } = story;
  if (articles.length === 1) return articleEntry(lead, { number, size: 'row', length: 'short' });
  const feeds = feedsOf(story);
  const place = (articleId: number) => feeds.findIndex(({ id }) => id === byId(articles, articleId)?.feedId);
  return {
    number,
    size: 'row',
    kickers: kickersOf(lead).map((words) => [words]),
    headline: lead.title,
    url: lead.url,
    sentences: story.sentences.map((sentence) => markedSentence(articles, sentence, place(sentence.articleId) + 1)),
    source: sourceLine(story),
  };
}

/** A sentence, letter for letter, with the mark of its source; from 1. Without one where there is no such number. */
export function markedSentence(articles: readonly Article[], sentence: StorySentence, number: number): Line {
  const text = byId(articles, sentence.articleId)?.text.slice(sentence.from, sentence.to) ?? '';
  return number >= 1 && number <= 9 ? [text, { kind: 'mark', number }] : [text];
}

/** "3 sources"; null where it is one, which is better named. */
export function sourceCount(articles: readonly Article[]): string | null {
  const { size } = new Set(articles.map(({ feedId }) => feedId));
  return size === 1 ? null : counted(size, 'source');
}

/** A select that opens the card of one of the entries. */
export function storySelect(stories: readonly ShownStory[], argument: string): Select {
  return {
    kind: 'select',
    action: 'story.open',
    argument,
    placeholder: 'Choose a story',
    of: 'entries',
    options: stories.map(({ lead, articles }) => ({
      value: String(lead.id),
      label: shortenHeadline(lead.title, 80) || clip(lead.feedTitle, 80),
      description: sourceCount(articles) ?? clip(lead.feedTitle, 80),
    })),
  };
}

/** "**5 sources** · ¹ Harbour Post · ² The Tern · Quay FM · 2 more · 3 hours ago": the age is that of the newest article. */
function sourceLine(story: ShownStory): Line {
  const { articles, lead } = story;
  const count = sourceCount(articles);
  const age = ago((articles.at(-1) ?? lead).publishedAt);
  if (count === null) return dotted(clip(lead.feedTitle, 40), counted(articles.length, 'article'), age);
  const feeds = feedsOf(story);
  const names = feeds.slice(0, mostNames).map(({ title, isCited }, index): Line => {
    const name = clip(title, 40);
    return isCited ? [{ kind: 'mark', number: index + 1 }, ` ${name}`] : [name];
  });
  const more = feeds.length > mostNames ? `${feeds.length - mostNames} more` : null;
  return dotted({ kind: 'strong', text: count }, ...names, more, age);
}

interface StoryFeed {
  readonly id: number;
  readonly title: string;
  readonly isCited: boolean;
}

/** In order of first use: those that are cited, in the order of the sentences, then the others, oldest first. */
function feedsOf({ articles, sentences }: ShownStory): readonly StoryFeed[] {
  const cited = sentences.flatMap(({ articleId }) => byId(articles, articleId) ?? []);
  const feeds = new Map<number, StoryFeed>();
  for (const { feedId: id, feedTitle: title } of cited) feeds.set(id, { id, title, isCited: true });
  for (const { feedId: id, feedTitle: title } of articles) {
    if (!feeds.has(id)) feeds.set(id, { id, title, isCited: false });
  }
  return [...feeds.values()];
}

function byId(articles: readonly Article[], articleId: number): Article | undefined {
  return articles.find(({ id }) => id === articleId);
}
