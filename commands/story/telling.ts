import type { App } from '../../src/chat/app.js';
import type { Article } from '../../src/model.js';
import type { ShownStory } from '../../src/view/story-entry.js';

/** A story of one article or more, oldest first, under its most central headline, in at most so many words beside it. */
export async function tellStory(app: App, articles: readonly Article[], words: number): Promise<ShownStory> {
  // Only some are read: what was written last knows most.
  const { titleOf, sentences } = await app.reader.tellTogether(articles.toReversed(), { words });
  // The type does not show that there is an article.
  const lead = articles.find(({ id }) => id === titleOf) ?? articles[0]!;
  return { lead, articles, sentences };
}

/** A story as a list shows it: one of a single article says there what its article says in any other list. */
export async function tellInRow(app: App, articles: readonly Article[]): Promise<ShownStory> {
  const [only, second] = articles;
  if (only && !second) return { lead: only, articles, sentences: [] };
  const told = await tellStory(app, articles, wordsInRow);
  return { ...told, sentences: told.sentences.slice(0, sentencesInRow) };
}

const wordsInRow = 50;
const sentencesInRow = 2;
