import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import type { Article } from '../../src/model.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { backInStoryReply, splitOffReply } from '../../src/view/story-split.js';
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
    'story.undo-split': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => takeBack(app, caller, await keptArticle(app, caller, argument)),
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
  const split = { guildId: guildOf(caller), articleId, storyId };
  if (!(await app.store.splitStory(split, actorOf(app, caller)))) return say(phrases.text('story.split-before'));
  return splitOffReply(phrases, article, writeRef({ ...ref, articleId: String(others[0].id) }));
}

/** A story may have become another one since; the store has moved the split along. */
async function takeBack(app: App, caller: Caller, article: Article): Promise<Reply> {
  const { places, apart } = await app.store.storyPlaces(guildOf(caller), [article.id]);
  const split = apart.find(({ storyId }) => storyId === places[0]?.storyId);
  const isBack =
    split !== undefined && (await app.store.unsplitStory({ guildId: guildOf(caller), ...split }, actorOf(app, caller)));
  const phrases = phrasesIn(caller.language);
  return isBack ? backInStoryReply(phrases, article) : say(phrases.text('undo.nothing'));
}
