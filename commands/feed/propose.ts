import type { App } from '../../src/chat/app.js';
import { checkAge, checkPlace } from '../../src/chat/channel.js';
import { type Caller, guildOf } from '../../src/chat/command.js';
import { type Reply, sayError } from '../../src/chat/reply.js';
import { hostOf, withoutFragment } from '../../src/document/url.js';
import { discoverFeed } from '../../src/ingest/discover.js';
import type { FeedRead } from '../../src/ingest/fetch.js';
import { previewFeed } from '../../src/ingest/preview.js';
import type { Subscription } from '../../src/model.js';
import { type Phrases, phrasesIn } from '../../src/phrases/phrases.js';
import { feedPreviewReply, feedsFullReply, previewCards, withAnotherTry } from '../../src/view/feed-add.js';
import { feedPausedBeforeReply } from '../../src/view/feed-edit.js';
import { feedChoiceReply, feedThereReply, noFeedReply } from '../../src/view/feeds.js';
import { troubleSentence } from '../../src/view/trouble.js';
import { keepDraft } from './draft.js';
import { amongFew } from './few.js';
import { addFeed } from './follow.js';
import { isFull } from './full.js';
import { type Wish, withScheme, writePlace } from './wish.js';

const longestChoice = 100;

/** Looks for the feed of an address and shows what it would bring; asks which where its page names several. */
export async function propose(app: App, caller: Caller, wanted: Wish): Promise<Reply> {
  const phrases = phrasesIn(caller.language);
  checkPlace(caller, wanted.channelId);
  const wish = { ...wanted, url: withoutFragment(withScheme(wanted.url)) };
  if (await isFull(app, guildOf(caller))) return feedsFullReply(phrases, app.settings.feedsPerGuild);
  const found = await amongFew(app.store, () => discoverFeed(app, wish.url));
  switch (found.kind) {
    case 'feed':
      return proposeFeed(app, caller, { ...wish, url: found.url }, found.fetch);
    case 'none': {
      const isPage = found.problem.kind === 'not-a-feed' && found.problem.found === 'html';
      const why = isPage ? noFeedReply(phrases, wish.url) : sayError(troubleSentence(phrases, found.problem));
      return withAnotherTry(phrases, why, writePlace(wish));
    }
    case 'several': {
      // A longer address does not fit into a choice.
      const feeds = found.feeds.filter(({ url }) => url.length <= longestChoice);
      const [only = found.feeds[0], ...others] = feeds;
      if (others.length > 0) return feedChoiceReply(phrases, { url: wish.url, argument: writePlace(wish) }, feeds);
      return only === undefined ? noFeed(phrases, wish) : propose(app, caller, { ...wish, url: only.url });
    }
  }
}

function noFeed(phrases: Phrases, wish: Wish): Reply {
  return withAnotherTry(phrases, noFeedReply(phrases, wish.url), writePlace(wish));
}

async function proposeFeed(app: App, caller: Caller, wish: Wish, read: FeedRead): Promise<Reply> {
  checkAge(caller, wish.channelId, read.feed);
  const phrases = phrasesIn(caller.language);
  const guildId = guildOf(caller);
  const there = (await app.store.subscriptions(guildId)).find(
    ({ channelId, feed }) => channelId === wish.channelId && feed.url === wish.url,
  );
  if (there?.pause) return feedPausedBeforeReply(phrases, there, there.pause);
  // Nothing new is decided where it was in trouble and answers again.
  if (there) return isWell(there) ? feedThereReply(phrases, there, wish.mode) : addFeed(app, caller, wish, read);

  const title = read.feed.title || hostOf(wish.url);
  const { article, articles, newestAt } = await previewFeed(app, read, title);
  const { language, hourlyCap } = await app.store.guildSettings(guildId);
  const cards = previewCards(phrasesIn(language), article);
  const newestAtMs = newestAt?.getTime() ?? null;
  const draft = { kind: 'feed-add', ...wish, title, hourlyCap, articles, newestAtMs, cards } as const;
  return feedPreviewReply(phrases, draft, await keepDraft(app, guildId, draft, read));
}

function isWell({ feed: { stoppedAt, trouble } }: Subscription): boolean {
  return stoppedAt === null && trouble === null;
}
