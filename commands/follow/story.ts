import type { App } from '../../src/chat/app.js';
import { defineCommand, guildOf } from '../../src/chat/command.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { findKeptArticle } from '../options/article.js';
import { storyOption } from '../options/story.js';
import { begin } from './begin.js';

export default defineCommand({
  name: 'story',
  description: 'command.follow.story',
  access: 'everyone',
  place: 'guild',
  options: { story: storyOption },

  async run({ story }, app, caller) {
    const { id, title } = await findKeptArticle(app, caller, story);
    const storyId = await storyOf(app, guildOf(caller), id);
    return begin(app, caller, { subject: { kind: 'story', storyId }, name: title, said: 'follow.begun-story' });
  },
});

/** The story that an article stands in, for this guild. */
async function storyOf({ stories, store }: App, guildId: string, articleId: number): Promise<number> {
  await stories.placeNew();
  const { places, apart } = await store.storyPlaces(guildId, [articleId]);
  const [place] = places;
  const isSplitOff = apart.some(({ storyId }) => storyId === place?.storyId);
  if (place === undefined || isSplitOff) throw new Mistake('follow.no-story');
  return place.storyId;
}
