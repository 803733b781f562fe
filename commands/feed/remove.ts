import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedRemovedReply, feedRestoredReply } from '../../src/view/feeds.js';
import { completeFeed, findSubscription } from '../options/feed.js';
import { idOf } from '../options/id.js';

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
    return remove(app, caller, id);
  },

  presses: {
    'feed.remove': { access: 'moderator', run: ({ argument, caller }, app) => remove(app, caller, idOf(argument)) },
    'feed.undo-remove': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const restored = await app.store.restoreSubscription(guildOf(caller), idOf(argument), actorOf(app, caller));
        const phrases = phrasesIn(caller.language);
        return restored ? feedRestoredReply(phrases, restored) : say(phrases.text('undo.nothing'));
      },
    },
  },
});

async function remove(app: App, caller: Caller, id: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const removed = await app.store.unsubscribe(guildOf(caller), id, actorOf(app, caller));
  return removed ? feedRemovedReply(phrases, removed) : say(phrases.text('feed.removed-before'));
}
