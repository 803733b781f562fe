import { featuresOf, leadOf } from './features.js';
import { mostCentralHeadline } from './headline.js';
import type { StoryItem } from './item.js';
import { articlesRead, sayableIn, type StorySentence, tellSayable, type TellingBudget } from './telling.js';

/** What several articles say of one event. */
export interface StoryTelling {
  /** The article whose title says most of what all say; null where none has a title. */
  readonly titleOf: number | null;
  readonly sentences: readonly StorySentence[];
  /** Whether it says what was not read: in a sentence, or, where its articles have none that could be said, in a title. */
  readonly isNews: boolean;
}

// A headline that says what all say is found among so many; of each more, two milliseconds are lost.
const mostHeard = 36;

/** What is read of a story's articles: the first 36, and only of those that may be cited more than the beginning. */
export function heardIn<Item extends StoryItem>(articles: readonly Item[]): readonly Item[] {
  const cited = new Set(articlesRead(articles));
  return articles.slice(0, mostHeard).map((article) => (cited.has(article) ? article : leadOf(article)));
}

/** Tells a story by its articles: under the most central headline, in sentences of several of them. */
export function tellTogether(all: readonly StoryItem[], { words, read = '' }: TellingBudget): StoryTelling {
  const articles = heardIn(all);
  const titleOf = mostCentralHeadline(articles.map((article) => ({ ...article, features: featuresOf(article) })));
  const title = articles.find(({ id }) => id === titleOf)?.title ?? '';
  const sayable = sayableIn(articles);
  // The title stands above the sentences, so that it is read before them.
  const sentences = tellSayable(sayable, { words, read: [read, title].filter((part) => part !== '').join('\n') });
  const isNews = sentences.length > 0 || (sayable.told.length === 0 && hasNewTitle(articles, read));
  return { titleOf, sentences, isNews };
}

function hasNewTitle(articles: readonly StoryItem[], read: string): boolean {
  const known = new Set(read.split('\n').map(wordsOf));
  return articles.some(({ title }) => !known.has(wordsOf(title)));
}

/** A line in the form in which titles are compared: newspapers differ in marks and capitals. */
function wordsOf(line: string): string {
  return (line.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');
}
