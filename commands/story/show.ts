import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, type Press } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { sharing } from '../../src/chat/share.js';
import type { Article } from '../../src/model.js';
import { keptArticle } from '../options/article.js';
import { countPress } from '../options/count-press.js';
import { periodNamed } from '../options/period.js';
import { findStory, storyAround, storyOption } from '../options/story.js';
import { articleCard } from '../summary/card.js';
import { storyCard, storySources, timeLine } from './card.js';
import { usualWish } from '../summary/wish.js';
import { openStory, readRef } from './ref.js';

export default defineCommand({
  name: 'show',
  description: 'command.story.show',
  access: 'everyone',
  place: 'guild',
  options: { story: storyOption },

  async run({ story }, app, caller) {
    return storyCard(app, caller, await findStory(app, caller, story));
  },

  presses: {
    'story.open': {
      access: 'everyone',
      run: async ({ argument, values, caller }, app) => {
        const ref = { articleId: values[0], period: periodNamed(argument) };
        return { ...(await storyCard(app, caller, await openStory(app, caller, ref))), replaces: false };
      },
    },
    'story.more': {
      access: 'everyone',
      run: async ({ argument, values, caller }, app) => {
        const article = await keptArticle(app, caller, values[0] ?? argument);
        await countPress(app, caller, String(article.id), 'opened');
        return { ...(await moreOf(app, caller, article)), replaces: false };
      },
    },
    'story.show': { access: 'everyone', run: showPressed },
    'story.share': sharing('story show', showPressed),
    'story.sources': {
      access: 'everyone',
      run: async ({ argument, caller }, app) =>
        storySources(app, caller, await openStory(app, caller, readRef(argument))),
    },
    'story.time-line': {
      access: 'everyone',
      run: async ({ argument, caller }, app) => {
        const [ref = '', page] = argument.split(' ');
        return timeLine(app, caller, await openStory(app, caller, readRef(ref)), Number(page) || 1);
      },
    },
  },
});

async function showPressed({ argument, caller }: Press, app: App): Promise<Reply> {
  return storyCard(app, caller, await openStory(app, caller, readRef(argument)));
}

/** What there is to read behind an entry that may be of one article or of several. */
async function moreOf(app: App, caller: Caller, article: Article): Promise<Reply> {
  const story = await storyAround(app, caller, article);
  if (story.articles.length === 1) return articleCard(app, caller, article, await usualWish(app, caller));
  return storyCard(app, caller, story);
}
