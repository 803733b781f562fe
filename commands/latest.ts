import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand, guildOf } from '../src/chat/command.js';
import { type Reply, say } from '../src/chat/reply.js';
import { sharing } from '../src/chat/share.js';
import { Mistake } from '../src/phrases/mistake.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import { latestReply } from '../src/view/latest.js';
import { nothingYetReply } from '../src/view/nothing-yet.js';
import { completeFeed, findFeed } from './options/feed.js';
import { completeSince, readSince } from './options/since.js';

/** Which list a page is a page of. It travels in the buttons, so that a button outlives the process. */
interface LatestList {
  readonly size: number;
  readonly feedId: number | null;
  readonly since: Date | null;
}

/** After or before which article a page stands; the first one where neither is given. */
interface Cursor {
  readonly after?: number;
  readonly before?: number;
}

export default defineCommand({
  name: 'latest',
  description: 'The newest articles, each with a sentence of its own.',
  access: 'everyone',
  place: 'guild',
  options: {
    feed: { kind: 'text', description: 'Only this feed.', maxLength: 200, complete: completeFeed },
    since: {
      kind: 'text',
      description: '24h, 7d, or a day such as 2026-03-01.',
      maxLength: 20,
      complete: completeSince,
    },
    count: { kind: 'integer', description: 'How many on a page.', min: 1, max: 10, fallback: 5 },
  },

  async run({ feed, since, count }, app, caller) {
    const found = feed === undefined ? null : await findFeed(app, caller, feed);
    const sinceDate = since === undefined ? null : readSince(since, app.clock.now());
    return showPage(app, caller, { size: count, feedId: found?.[0]?.feed.id ?? null, since: sinceDate }, {});
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
  const { size, feedId, since } = list;
  const page = await app.store.latestArticles(guildOf(caller), { limit: size, feedId, since, ...cursor });
  const [first, last] = [page.articles[0], page.articles.at(-1)];
  if (!first || !last) return emptyReply(app, caller, list);
  return latestReply(phrasesIn(caller.language), page, {
    size,
    here: writeArgument(list, ...placeOf(cursor)),
    newer: writeArgument(list, 'before', first.id),
    older: writeArgument(list, 'after', last.id),
  });
}

async function emptyReply(app: App, caller: Caller, { since, feedId }: LatestList): Promise<Reply> {
  const subscriptions = await app.store.subscriptions(guildOf(caller));
  if (subscriptions.length === 0) return nothingYetReply(caller);
  const phrases = phrasesIn(caller.language);
  if (since !== null) return say(phrases.text('latest.none-since'));
  return say(phrases.text(feedId === null ? 'latest.none' : 'latest.none-of-feed'));
}

type Direction = 'after' | 'before' | 'first';

function placeOf({ after, before }: Cursor): readonly [Direction, number] {
  if (after !== undefined) return ['after', after];
  return before === undefined ? ['first', 0] : ['before', before];
}

/** `after.120.5.7.1767225600000`: direction, article (0 for the first page), page size, feed and since (0 for none). */
function writeArgument({ size, feedId, since }: LatestList, direction: Direction, articleId: number): string {
  return [direction, articleId, size, feedId ?? 0, since?.getTime() ?? 0].join('.');
}

function readArgument(argument: string): { readonly list: LatestList; readonly cursor: Cursor } {
  const parts = /^(after|before|first)\.(\d{1,15})\.(\d{1,2})\.(\d{1,15})\.(\d{1,15})$/.exec(argument);
  if (!parts) throw new Mistake('mistake.old-button');
  const [articleId = 0, size = 0, feedId = 0, sinceMs = 0] = parts.slice(2).map(Number);
  return {
    list: {
      size: Math.min(Math.max(size, 1), 10),
      feedId: feedId === 0 ? null : feedId,
      since: sinceMs === 0 ? null : new Date(sinceMs),
    },
    cursor: cursorOf(parts[1], articleId),
  };
}

function cursorOf(direction: string | undefined, articleId: number): Cursor {
  if (direction === 'first') return {};
  return direction === 'after' ? { after: articleId } : { before: articleId };
}
