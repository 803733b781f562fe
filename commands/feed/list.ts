import type { App } from '../../src/chat/app.js';
import { actorOf, type Caller, defineCommand, guildOf, type Press } from '../../src/chat/command.js';
import { type Reply, say } from '../../src/chat/reply.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { feedCardReply } from '../../src/view/feed-card.js';
import { feedListReply, judgedReply } from '../../src/view/feed-list.js';
import { changeMade } from '../history/made.js';
import { subscriptionOf } from '../options/feed.js';
import { idOf } from '../options/id.js';

export default defineCommand({
  name: 'list',
  description: 'command.feed.list',
  access: 'moderator',
  place: 'guild',
  options: { channel: { kind: 'channel', description: 'option.feed.list.channel', isHereByDefault: false } },

  run({ channel }, app, caller) {
    return showPage(app, caller, channel ?? '', 1);
  },

  presses: {
    'feed.open': { access: 'moderator', run: (press, app) => openCard(press, app) },
    'feed.page': {
      access: 'moderator',
      run: ({ argument, caller }, app) => {
        const [page, channelId = ''] = argument.split(' ');
        return showPage(app, caller, channelId, Number(page) || 1);
      },
    },
    'feed.release': { access: 'moderator', run: (press, app) => judge(press, app, 'released') },
    'feed.drop': { access: 'moderator', run: (press, app) => judge(press, app, 'dropped') },
  },
});

/** The card of the chosen feed. */
async function openCard({ values, caller }: Press, app: App): Promise<Reply> {
  const subscription = await subscriptionOf(app, caller, values[0]);
  const phrases = phrasesIn(caller.language);
  return subscription === null
    ? say(phrases.text('feed.removed-before'))
    : feedCardReply(phrases, subscription, app.clock.now());
}

const feedList = { kind: 'command', name: 'feed list' } as const;

/** Decides about what is held back of the feed that a button or a chosen row names. */
async function judge({ argument, values, caller }: Press, app: App, verdict: 'released' | 'dropped'): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const feedId = idOf(values[0] ?? argument);
  const actor = actorOf(app, caller);
  const articles = await app.store.judgeHeldBack(guildId, feedId, verdict, actor);
  if (articles === 0) return say(phrases.line('feed-list.none-held', { command: feedList }));
  const change = await changeMade(app, { guildId, noun: 'held-back', nounId: feedId }, actor);
  return judgedReply(phrases, { verdict, articles }, change);
}

/** `channelId` is empty for the feeds of all channels. */
async function showPage(app: App, caller: Caller, channelId: string, page: number): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const all = await app.store.subscriptions(guildOf(caller));
  const subscriptions = channelId === '' ? all : all.filter((subscription) => subscription.channelId === channelId);
  if (subscriptions.length > 0) {
    const held = await app.store.heldBack(guildOf(caller));
    const heldBack = new Map(held.map(({ feedId, articles }) => [feedId, articles]));
    const suspended = await app.store.suspendedChannels(guildOf(caller));
    const inLine = await app.store.heldPosts(guildOf(caller));
    const now = app.clock.now();
    return feedListReply(phrases, subscriptions, { page, argument: channelId, now, heldBack, inLine, suspended });
  }
  const command = { kind: 'command', name: 'feed add' } as const;
  if (channelId === '') return say(phrases.line('feed-list.empty', { command }));
  return say(phrases.line('feed-list.empty-channel', { channel: { kind: 'channel', id: channelId }, command }));
}
