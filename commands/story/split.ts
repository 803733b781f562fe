import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import type { Article } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { splitOffReply } from '../../src/view/story-split.js';
import { changeMade } from '../history/made.js';
import { completeArticle, findKeptArticle, keptArticle } from '../options/article.js';
import { findStory, storyOption } from '../options/story.js';
import { openStory, type OpenStory, readRef, writeRef } from './ref.js';

export default defineCommand({
  name: 'split',
  description: 'command.story.split',
  access: 'moderator',
  place: 'guild',
  options: {
    story: storyOption,
    article: {
      kind: 'text',
      description: 'option.story.split.article',
      isRequired: true,
      maxLength: 2048,
      complete: completeArticle,
    },
  },

  async run({ story, article }, app, caller) {
    const from = await findStory(app, caller, story);
    return splitOff(app, caller, from, await findKeptArticle(app, caller, article));
  },

  presses: {
    'story.split': {
      access: 'moderator',
      run: async ({ argument, values, caller }, app) => {
        const from = await openStory(app, caller, readRef(argument));
        return splitOff(app, caller, from, await keptArticle(app, caller, values[0]));
      },
    },
  },
});

/** For this guild alone: where the article stands for others, and where it came to stand by itself, is not touched. */
async function splitOff(app: App, caller: Caller, { articles, ref }: OpenStory, article: Article): Promise<Reply> {
  if (!articles.some(({ id }) => id === article.id))
    throw new Mistake('mistake.article-elsewhere', { title: article.title });
  const others = articles.filter(({ id }) => id !== article.id);
  const [place] = (await app.store.storyPlaces(guildOf(caller), [article.id])).places;
  if (!others[0] || !place) throw new Mistake('mistake.article-alone');
  const { articleId, storyId } = place;
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const actor = actorOf(app, caller);
  const isSplit = await app.store.splitStory({ guildId, articleId, storyId }, actor);
  if (!isSplit) return say(phrases.text('story.split-before'));
  const change = await changeMade(app, { guildId, noun: 'story', nounId: articleId }, actor);
  return splitOffReply(phrases, { article, change }, writeRef({ ...ref, articleId: String(others[0].id) }));
}
