import { actorOf, defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedRemovedReply, feedRestoredReply } from '../../src/view/feeds.js';
import { completeFeed, findSubscription } from '../options/feed.js';

export default defineCommand({
  name: 'remove',
  description: 'command.feed.remove',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.feed', isRequired: true, maxLength: 200, complete: completeFeed },
  },

  async run({ feed: text }, app, caller) {
    const { id } = await findSubscription(app, caller, text);
    const removed = await app.store.unsubscribe(guildOf(caller), id, actorOf(app, caller));
    const phrases = phrasesIn(caller.language);
    return removed ? feedRemovedReply(phrases, removed) : say(phrases.text('feed.removed-before'));
  },

  presses: {
    'feed.undo-remove': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const restored = await app.store.restoreSubscription(guildOf(caller), Number(argument), actorOf(app, caller));
        const phrases = phrasesIn(caller.language);
        return restored ? feedRestoredReply(phrases, restored) : say(phrases.text('undo.nothing'));
      },
    },
  },
});
