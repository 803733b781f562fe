import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { inTurn } from '../../src/digest/turns.js';
import { testFeed } from '../../src/ingest/test-feed.js';
import type { Subscription } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedTestReply, tooManyTestsReply } from '../../src/view/feed-test.js';
import { completeFeed, findSubscription, subscriptionOf } from '../options/feed.js';

export default defineCommand({
  name: 'test',
  description: 'command.feed.test',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.feed', isRequired: true, maxLength: 200, complete: completeFeed },
  },

  async run({ feed }, app, caller) {
    return test(app, caller, await findSubscription(app, caller, feed));
  },

  presses: {
    'feed.test': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const subscription = await subscriptionOf(app, caller, argument);
        if (subscription === null) return say(phrasesIn(caller.language).text('feed.removed-before'));
        return test(app, caller, subscription);
      },
    },
  },
});

/** Polls the feed of a subscription now and tells what happened; of each guild one at a time, and so many an hour. */
async function test(app: App, caller: Caller, subscription: Subscription): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const freeAt = app.feedTests.spend(guildId, app.clock.now());
  if (freeAt !== null) return tooManyTestsReply(phrases, app.settings.testsPerHour, freeAt);
  const ended = await inTurn(app.store, `feed test ${guildId}`, () => testFeed(app, subscription.feed));
  const kept = (await app.store.subscriptions(guildId)).find(({ id }) => id === subscription.id);
  return feedTestReply(phrases, kept ?? subscription, ended);
}
