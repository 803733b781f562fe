import { defineCommand } from '../../src/chat/command.js';
import { say } from '../../src/chat/reply.js';
import { feedListReply } from '../../src/view/feeds.js';
import { guildOf } from '../find.js';

export default defineCommand({
  name: 'list',
  description: 'Every feed: is it healthy, when did it last bring something?',
  access: 'moderator',
  place: 'guild',
  options: { channel: { kind: 'channel', description: 'Only the feeds of this channel.', isHereByDefault: false } },

  async run({ channel }, app, caller) {
    const all = await app.store.subscriptions(guildOf(caller));
    const subscriptions = channel === undefined ? all : all.filter(({ channelId }) => channelId === channel);
    if (subscriptions.length === 0) return say(['No feed goes there yet: ', { kind: 'command', name: 'feed add' }]);
    return feedListReply(subscriptions, app.clock.now());
  },
});
