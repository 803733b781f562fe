import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { feedListReply } from '../../src/view/feeds.js';

export default defineCommand({
  name: 'list',
  description: 'Every feed: whether it is healthy, and when it last brought something.',
  access: 'moderator',
  place: 'guild',
  options: { channel: { kind: 'channel', description: 'Only the feeds of this channel.', isHereByDefault: false } },

  run({ channel }, app, caller) {
    return showPage(app, caller, channel ?? '', 1);
  },

  presses: {
    'feed.page': {
      access: 'moderator',
      run: ({ argument, caller }, app) => {
        const [page, channelId = ''] = argument.split(' ');
        return showPage(app, caller, channelId, Number(page) || 1);
      },
    },
  },
});

/** `channelId` is empty for the feeds of all channels. */
async function showPage(app: App, caller: Caller, channelId: string, page: number): Promise<Reply> {
  const all = await app.store.subscriptions(guildOf(caller));
  const subscriptions = channelId === '' ? all : all.filter((subscription) => subscription.channelId === channelId);
  if (subscriptions.length > 0) {
    return feedListReply(subscriptions, { page, argument: channelId, now: app.clock.now() });
  }
  const where = channelId === '' ? 'this server' : ({ kind: 'channel', id: channelId } as const);
  return say(['No feed in ', where, ' yet: ', { kind: 'command', name: 'feed add' }]);
}
