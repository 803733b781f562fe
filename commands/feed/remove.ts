import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedRemovedReply } from '../../src/view/feeds.js';
import { changeMade } from '../history/made.js';
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
  },
});

async function remove(app: App, caller: Caller, id: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const actor = actorOf(app, caller);
  const removed = await app.store.unsubscribe(guildId, id, actor);
  if (removed === null) return say(phrases.text('feed.removed-before'));
  return feedRemovedReply(phrases, removed, await changeMade(app, { guildId, noun: 'feed', nounId: id }, actor));
}
