import { defineCommand } from '../../src/chat/command.js';
import { completeFeed, findFeed } from '../options/feed.js';
import { begin } from './begin.js';

export default defineCommand({
  name: 'feed',
  description: 'command.follow.feed',
  access: 'everyone',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.digest', isRequired: true, maxLength: 200, complete: completeFeed },
  },

  async run({ feed: named }, app, caller) {
    const [{ feed } = noFeed()] = await findFeed(app, caller, named);
    return begin(app, caller, {
      subject: { kind: 'feed', feedId: feed.id },
      name: feed.title,
      said: 'follow.begun-feed',
    });
  },
});

/** `findFeed` finds one or throws. */
function noFeed(): never {
  throw new Error('There is no such feed.');
}
