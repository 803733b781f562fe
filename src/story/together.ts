import { featuresOf } from './features.js';
import { mostCentralHeadline } from './headline.js';
import type { StoryItem } from './item.js';
import { type StorySentence, tellStory, type TellingBudget } from './telling.js';

/** What several articles say of one event. */
export interface StoryTelling {
  /** The article whose title says most of what all say; null where none has a title. */
  readonly titleOf: number | null;
  readonly sentences: readonly StorySentence[];
}

/** Tells a story by its articles: under the most central headline, in sentences of several of them. */
export function tellTogether(articles: readonly StoryItem[], budget: TellingBudget): StoryTelling {
  const titleOf = mostCentralHeadline(articles.map((article) => ({ ...article, features: featuresOf(article) })));
  const title = articles.find(({ id }) => id === titleOf)?.title ?? '';
  // The title stands above the sentences, so that it is read before them.
  const read = [budget.read ?? '', title].filter((part) => part !== '').join('\n');
  return { titleOf, sentences: tellStory(articles, { ...budget, read }) };
}
