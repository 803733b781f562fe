import { defineCommand } from '../../src/chat/command.js';
import { periodNamed } from '../options/period.js';
import { findStory, storyOption } from '../options/story.js';
import { storyCard, timeLine } from './card.js';
import { openStory, readRef } from './ref.js';

export default defineCommand({
  name: 'show',
  description: 'What all sources of a story say together.',
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
    'story.show': {
      access: 'everyone',
      run: async ({ argument, caller }, app) => storyCard(app, caller, await openStory(app, caller, readRef(argument))),
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
