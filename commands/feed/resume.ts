import { defineCommand } from '../../src/chat/command.js';
import { completeFeed, findSubscription } from '../options/feed.js';
import { idOf } from '../options/id.js';
import { setPaused } from './set-paused.js';

export default defineCommand({
  name: 'resume',
  description: 'command.feed.resume',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.feed', isRequired: true, maxLength: 200, complete: completeFeed },
  },

  async run({ feed }, app, caller) {
    return setPaused(app, caller, await findSubscription(app, caller, feed), false);
  },

  presses: {
    'feed.resume': {
      access: 'moderator',
      run: ({ argument, caller }, app) => setPaused(app, caller, { id: idOf(argument) }, false),
    },
  },
});
