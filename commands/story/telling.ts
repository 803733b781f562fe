import type { App } from '../../src/chat/app.js';
import type { ShownStory } from '../../src/view/story-entry.js';
import type { GuildStory } from './guild-stories.js';

/** A story under its most central headline, in at most so many words that say more than the headline. */
export async function tellStory(app: App, story: GuildStory, words: number): Promise<ShownStory> {
  // Only some are read: what was written last knows most.
  const newestFirst = story.toReversed();
  const { titleOf } = await app.reader.tellTogether(newestFirst, { words: 0 });
  // The type of a story does not show that it has an article.
  const lead = story.find(({ id }) => id === titleOf) ?? story[0]!;
  const { sentences } = await app.reader.tellTogether(newestFirst, { words, read: lead.title });
  return { lead, articles: story, sentences };
}

/** A story as a list shows it: one of a single article says there what its article says in any other list. */
export async function tellInRow(app: App, story: GuildStory): Promise<ShownStory> {
  const [only, second] = story;
  if (only && !second) return { lead: only, articles: story, sentences: [] };
  const told = await tellStory(app, story, wordsInRow);
  return { ...told, sentences: told.sentences.slice(0, sentencesInRow) };
}

const wordsInRow = 50;
const sentencesInRow = 2;
