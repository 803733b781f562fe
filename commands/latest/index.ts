import type { App } from '../../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { sharing } from '../../src/chat/share.js';
import { phrasesIn } from '../../src/phrases/phrases.js';
import { latestReply, noArticlesReply } from '../../src/view/latest.js';
import { nothingYetReply } from '../../src/view/nothing-yet.js';
import { completeFeed, findFeed } from '../options/feed.js';
import { completeSince, readSince } from '../options/since.js';
import { completeTopic } from '../options/topic.js';
import { type Cursor, type LatestList, longestTopic, readArgument, writeArgument } from './list.js';
import { readPage } from './page.js';

const dayMs = 24 * 3_600_000;
/** How far back to look next where nothing is so new. */
const furtherBack = [7, 30, 365] as const;

export default defineCommand({
  name: 'latest',
  description: 'command.latest',
  access: 'everyone',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'option.latest.feed', maxLength: 200, complete: completeFeed },
    topic: {
      kind: 'text',
      description: 'option.latest.topic',
      maxLength: longestTopic,
      complete: completeTopic,
    },
    since: {
      kind: 'text',
      description: 'option.since',
      maxLength: 20,
      complete: completeSince,
    },
    count: { kind: 'integer', description: 'option.latest.count', min: 1, max: 10, fallback: 5 },
  },

  async run({ feed, topic = null, since, count }, app, caller) {
    const found = feed === undefined ? null : await findFeed(app, caller, feed);
    const sinceDate = since === undefined ? null : readSince(since, app.clock.now());
    return showPage(app, caller, { size: count, feedId: found?.[0]?.feed.id ?? null, topic, since: sinceDate }, {});
  },

  presses: {
    'latest.page': {
      access: 'everyone',
      run: ({ argument, caller }, app) => {
        const { list, cursor } = readArgument(argument);
        return showPage(app, caller, list, cursor);
      },
    },
    'latest.share': sharing('latest', ({ argument, caller }, app) => {
      const { list, cursor } = readArgument(argument);
      return showPage(app, caller, list, cursor);
    }),
  },
});

async function showPage(app: App, caller: Caller, list: LatestList, cursor: Cursor): Promise<Reply> {
  const page = await readPage(app, caller, list, cursor);
  const [first, last] = [page.articles[0], page.articles.at(-1)];
  if (!first || !last) return emptyReply(app, caller, list);
  return latestReply(phrasesIn(caller.language), page, {
    size: list.size,
    topic: list.topic,
    here: writeArgument(list, cursor),
    newer: writeArgument(list, { before: first.id }),
    older: writeArgument(list, { after: last.id }),
  });
}

async function emptyReply(app: App, caller: Caller, { since, feedId, topic }: LatestList): Promise<Reply> {
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  if (subscriptions.length === 0) return nothingYetReply(caller);
  return noArticlesReply(phrasesIn(caller.language), {
    ...{ since, topic, isOfFeed: feedId !== null },
    further: since === null ? null : furtherThan(since, app.clock.now()),
  });
}

/** `7d`; null where nothing is further back. */
function furtherThan(since: Date, now: Date): string | null {
  const days = furtherBack.find((count) => now.getTime() - count * dayMs < since.getTime());
  return days === undefined ? null : `${days}d`;
}
