import { defineCommand, guildOf } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { completeFeed, findSubscription } from '../options/feed.js';

export default defineCommand({
  name: 'remove',
  description: 'Stop sending a feed to its channel.',
  access: 'moderator',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'Which one.', isRequired: true, maxLength: 200, complete: completeFeed },
  },

  async run({ feed: text }, app, caller) {
    const { id } = await findSubscription(app, caller, text);
    const removed = await app.store.unsubscribe(guildOf(caller), id, app.clock.now());
    if (!removed) return say('This feed was removed already.');
    return {
      ...say([
        '✓ ',
        { kind: 'strong', text: removed.feed.title },
        ' no longer goes to ',
        { kind: 'channel', id: removed.channelId },
        '. Its articles are kept.',
      ]),
      actions: [[{ kind: 'button', action: 'feed.undo-remove', argument: String(id), label: 'Undo' }]],
    };
  },

  presses: {
    'feed.undo-remove': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const restored = await app.store.restoreSubscription(guildOf(caller), Number(argument));
        if (!restored) return say('There is nothing to take back.');
        return say([
          '✓ ',
          { kind: 'strong', text: restored.feed.title },
          ' is back in ',
          { kind: 'channel', id: restored.channelId },
          '.',
        ]);
      },
    },
  },
});
