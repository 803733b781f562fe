import type { App } from '../../src/chat/app.js';
import { checkPlace } from '../../src/chat/channel.js';
import { actorOf, type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import { type Reply, say, sayError } from '../../src/chat/reply.js';
import { hostOf, withoutFragment } from '../../src/document/url.js';
import { type Discovery, discoverFeed } from '../../src/ingest/discover.js';
import { keepFetch } from '../../src/ingest/keep.js';
import type { Digest, FeedMode, Subscription } from '../../src/model.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import {
  feedAddedReply,
  feedBackReply,
  feedChoiceReply,
  feedTakenBackReply,
  feedThereReply,
  noFeedReply,
} from '../../src/view/feeds.js';
import { troubleSentence } from '../../src/view/trouble.js';
import { completeLabel } from '../options/label.js';

const longestChoice = 100;

type FeedRead = Extract<Discovery, { readonly kind: 'feed' }>['fetch'];

/** What somebody wants to follow, and where. */
interface Wish {
  readonly url: string;
  readonly channelId: string;
  readonly mode: FeedMode;
  readonly label: string | null;
}

export default defineCommand({
  name: 'add',
  description: 'command.feed.add',
  access: 'moderator',
  place: 'guild',
  options: {
    url: { kind: 'text', description: 'option.feed.add.url', isRequired: true, maxLength: 2048 },
    channel: { kind: 'channel', description: 'option.channel', isHereByDefault: true, isForPosts: true },
    label: { kind: 'text', description: 'option.feed.add.label', maxLength: 40, complete: completeLabel },
    mode: {
      kind: 'choice',
      description: 'option.feed.add.mode',
      choices: ['digest', 'live'],
      fallback: 'digest',
    },
  },

  run({ url, channel, label, mode }, app, caller) {
    const wish = { url: withoutFragment(withScheme(url)), channelId: channel, mode, label: label ?? null };
    return addFeed(app, caller, wish);
  },

  presses: {
    'feed.choose': {
      access: 'moderator',
      run: ({ argument, values, caller }, app) => {
        const { channelId, mode, label } = readPlace(argument);
        checkPlace(caller, channelId);
        return addFeed(app, caller, { url: values[0] ?? '', channelId, mode, label });
      },
    },
    'feed.undo-add': {
      access: 'moderator',
      run: async ({ argument, caller }, app) => {
        const removed = await app.store.unsubscribe(guildOf(caller), Number(argument), actorOf(app, caller));
        const phrases = phrasesIn(caller.language);
        return removed ? feedTakenBackReply(phrases, removed) : say(phrases.text('feed.removed-before'));
      },
    },
  },
});

/** Follows the feed of an address; asks which where its page names several. */
async function addFeed(app: App, caller: Caller, wish: Wish): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const found = await discoverFeed(app, wish.url);
  switch (found.kind) {
    case 'feed':
      return follow(app, caller, { ...wish, url: found.url }, found.fetch);
    case 'none': {
      const isPage = found.problem.kind === 'not-a-feed' && found.problem.found === 'html';
      return isPage ? noFeedReply(phrases, wish.url) : sayError(troubleSentence(phrases, found.problem));
    }
    case 'several': {
      // A longer address does not fit into a choice.
      const feeds = found.feeds.filter(({ url }) => url.length <= longestChoice);
      const [only = found.feeds[0], ...others] = feeds;
      if (others.length > 0) return feedChoiceReply(phrases, { url: wish.url, argument: writePlace(wish) }, feeds);
      return only === undefined ? noFeedReply(phrases, wish.url) : addFeed(app, caller, { ...wish, url: only.url });
    }
  }
}

/** What comes back with the choice of a feed. */
function writePlace({ channelId, mode, label }: Omit<Wish, 'url'>): string {
  return [channelId, mode, ...(label === null ? [] : [label])].join(' ');
}

function readPlace(argument: string): Omit<Wish, 'url'> {
  const [channelId = '', mode, ...label] = argument.split(' ');
  return { channelId, mode: mode === 'live' ? 'live' : 'digest', label: label.join(' ') || null };
}

/** The fetch that showed that there is a feed is its first poll too. */
async function follow(app: App, caller: Caller, { url, ...place }: Wish, fetch: FeedRead): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const at = app.clock.now();
  const { subscription, isNew } = await app.store.subscribe({
    guildId,
    ...place,
    feedUrl: url,
    feedTitle: fetch.feed.title || hostOf(url),
    addedBy: caller.userId,
    at,
    dueAt: new Date(at.getTime() + app.settings.pollMs),
  });
  const { stoppedAt, trouble } = subscription.feed;
  if (!isNew && stoppedAt === null && trouble === null) return feedThereReply(phrases, subscription, place.mode);

  try {
    await keepFetch(app, subscription.feed, fetch);
  } catch (error) {
    // What nobody is told that it worked must not have been done.
    if (isNew) await app.store.unsubscribe(guildId, subscription.id, actorOf(app, caller));
    throw error;
  }
  if (!isNew) return feedBackReply(phrases, subscription);
  const kept = (await app.store.subscriptions(guildId)).find(({ id }) => id === subscription.id) ?? subscription;
  const digests = (await app.store.digests(guildId)).filter((digest) => tellsOf(digest, kept));
  const next = digests.toSorted((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0] ?? null;
  return feedAddedReply(phrases, kept, next);
}

function tellsOf({ channelId, label }: Digest, subscription: Subscription): boolean {
  return channelId === subscription.channelId && (label === null || label === subscription.label);
}

/** People write `harbourpost.example` and mean the site. */
function withScheme(url: string): string {
  return /^[a-z][\w+.-]*:\/\//i.test(url) ? url : `https://${url}`;
}
