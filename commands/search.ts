import type { App } from '../src/chat/app.js';
import { type Caller, defineCommand, guildOf, type Press } from '../src/chat/command.js';
import type { Reply } from '../src/chat/reply.js';
import { sharing } from '../src/chat/share.js';
import { Mistake } from '../src/phrases/mistake.js';
import { phrasesIn } from '../src/phrases/phrases.js';
import type { Hit } from '../src/search/rank.js';
import type { ArticleSearch } from '../src/store/store.js';
import { nothingYetReply } from '../src/view/nothing-yet.js';
import { type FoundArticle, nothingFoundReply, searchReply, type Suggestion } from '../src/view/search.js';
import { completeFeed, findFeed } from './options/feed.js';
import { completeSince, readSince } from './options/since.js';

const pageSize = 5;
// What has less than half of what the best one has is only in the way of it.
const fewestFound = 0.5;

/** Beside which article a page begins or ends; null for the first page. */
type Cursor = { readonly side: 'after' | 'before'; readonly articleId: number } | null;
type Asked = Omit<ArticleSearch, 'now'>;

export default defineCommand({
  name: 'search',
  description: 'command.search',
  access: 'everyone',
  place: 'guild',
  cost: 'high',
  options: {
    query: {
      kind: 'text',
      description: 'option.search.query',
      isRequired: true,
      maxLength: 300,
    },
    feed: { kind: 'text', description: 'option.latest.feed', maxLength: 200, complete: completeFeed },
    since: {
      kind: 'text',
      description: 'option.since',
      maxLength: 20,
      complete: completeSince,
    },
    before: {
      kind: 'text',
      description: 'option.since',
      maxLength: 20,
      complete: completeSince,
    },
  },

  async run({ query, feed, since, before }, app, caller) {
    const now = app.clock.now();
    const found = feed === undefined ? null : await findFeed(app, caller, feed);
    const asked: Asked = {
      text: query.trim(),
      feedId: found?.[0]?.feed.id ?? null,
      since: since === undefined ? null : readSince(since, now),
      before: before === undefined ? null : readSince(before, now),
    };
    if (asked.since && asked.before && asked.since >= asked.before) throw new Mistake('mistake.stretch');
    return showPage(app, caller, asked, null);
  },

  presses: {
    'search.page': {
      access: 'everyone',
      run: showPressed,
    },
    'search.share': sharing('search', showPressed),
  },
});

async function showPressed({ argument, caller }: Press, app: App): Promise<Reply> {
  const { queryId, asked, cursor } = readArgument(argument);
  const text = await app.store.searched(guildOf(caller), queryId);
  if (text === null) throw new Mistake('mistake.old-button');
  return showPage(app, caller, { ...asked, text }, cursor);
}

async function showPage(app: App, caller: Caller, asked: Asked, cursor: Cursor): Promise<Reply> {
  const now = app.clock.now();
  const { query, hits, suggestion, isWhole } = await app.store.searchArticles(guildOf(caller), { ...asked, now });
  if (query.words.length === 0) throw new Mistake('mistake.no-words', { query: asked.text });
  const meant = suggestion === null ? null : await keepSuggestion(app, caller, asked, suggestion);
  if (hits.length === 0) return emptyReply(app, caller, asked, { suggestion: meant, isWhole });
  const good = withoutTail(hits);
  const skipped = firstOfPage(good, cursor);
  const page = good.slice(skipped, skipped + pageSize);
  const queryId = await app.store.saveSearched(guildOf(caller), asked.text, now);
  return searchReply(phrasesIn(caller.language), {
    ...{ query: asked.text, found: await articlesOf(app, caller, page), total: good.length, skipped, size: pageSize },
    suggestion: meant,
    isWhole,
    here: writeArgument(queryId, asked, cursor),
    back: writeArgument(queryId, asked, { side: 'before', articleId: page[0]?.id ?? 0 }),
    next: writeArgument(queryId, asked, { side: 'after', articleId: page.at(-1)?.id ?? 0 }),
  });
}

async function emptyReply(
  app: App,
  caller: Caller,
  asked: Asked,
  why: Parameters<typeof nothingFoundReply>[2],
): Promise<Reply> {
  const guildId = guildOf(caller);
  const subscriptions = await app.store.subscriptions(guildId);
  if (subscriptions.length === 0) return nothingYetReply(caller);
  return nothingFoundReply(phrasesIn(caller.language), asked.text, why);
}

async function keepSuggestion(app: App, caller: Caller, asked: Asked, query: string): Promise<Suggestion> {
  const queryId = await app.store.saveSearched(guildOf(caller), query, app.clock.now());
  return { query, argument: writeArgument(queryId, asked, null) };
}

function withoutTail(hits: readonly Hit[]): readonly Hit[] {
  const best = Math.max(...hits.map(({ found }) => found));
  return hits.filter(({ found }) => found >= best * fewestFound);
}

function firstOfPage(hits: readonly Hit[], cursor: Cursor): number {
  const at = hits.findIndex(({ id }) => id === cursor?.articleId);
  if (cursor === null || at === -1) return 0;
  const first = cursor.side === 'after' ? at + 1 : at - pageSize;
  return Math.max(0, Math.min(first, hits.length - 1));
}

async function articlesOf(app: App, caller: Caller, hits: readonly Hit[]): Promise<readonly FoundArticle[]> {
  const ids = hits.map(({ id }) => id);
  const articles = await app.store.articlesOf(guildOf(caller), ids);
  return hits.flatMap(({ id, passage }) => {
    const article = articles.find((candidate) => candidate.id === id);
    return article === undefined ? [] : [{ article, passage }];
  });
}

/** `after.120.7.3.0.1767225600000`: side, article, query, feed, since, before (0 for none). */
function writeArgument(queryId: number, { feedId, since, before }: Asked, cursor: Cursor): string {
  const [side, articleId] = cursor === null ? ['after', 0] : [cursor.side, cursor.articleId];
  return [side, articleId, queryId, feedId ?? 0, since?.getTime() ?? 0, before?.getTime() ?? 0].join('.');
}

function readArgument(argument: string): { queryId: number; asked: Omit<Asked, 'text'>; cursor: Cursor } {
  const parts = /^(after|before)\.(\d{1,15})\.(\d{1,15})\.(\d{1,15})\.(-?\d{1,15})\.(-?\d{1,15})$/.exec(argument);
  if (!parts) throw new Mistake('mistake.old-button');
  const [articleId = 0, queryId = 0, feedId = 0, since = 0, before = 0] = parts.slice(2).map(Number);
  return {
    queryId,
    asked: { feedId: feedId === 0 ? null : feedId, since: dateOrNull(since), before: dateOrNull(before) },
    cursor: articleId === 0 ? null : { side: parts[1] === 'after' ? 'after' : 'before', articleId },
  };
}

function dateOrNull(ms: number): Date | null {
  return ms === 0 ? null : new Date(ms);
}
