import { describe, expect, it } from 'vitest';
import type { FetchProblem } from '../../../src/model.js';
import type { FetchResult, Store } from '../../../src/store/store.js';
import { aFeed } from '../../helpers/feed.js';
import { aReading } from '../../helpers/reading.js';
import { anArticle, at, bring, follow, type OpenStore, titles } from './given.js';

export function fetchesContract(open: OpenStore): void {
  describe('fetches', () => {
    it('keeps what a reading says of the feed', async () => {
      const store = open();
      const { feed } = await follow(store);

      await store.saveFetch({
        feedId: feed.id,
        at: at(1),
        nextDueAt: at(16),
        result: aReading({
          title: 'The Harbour Herald',
          siteUrl: 'https://herald.example/',
          language: 'en-GB',
          isExplicit: true,
          etag: 'W/"a\u00e9"',
          lastModified: 'Sun, 01 Mar 2026 07:00:00 GMT',
          bodyHash: 'abc',
          prints: ['one', 'two'],
          reach: 'all',
          hints: { ttlMs: 60_000, skipHours: [3], skipDays: [0] },
          articles: [anArticle('Ferry back')],
        }),
        move: { url: 'https://herald.example/new', times: 2 },
      });

      expect(await feedOf(store)).toEqual(
        aFeed({
          id: feed.id,
          title: 'The Harbour Herald',
          siteUrl: 'https://herald.example/',
          language: 'en-GB',
          isExplicit: true,
          dueAt: at(16),
          polledAt: at(1),
          lastArticleAt: at(0),
          memory: {
            etag: 'W/"a\u00e9"',
            lastModified: 'Sun, 01 Mar 2026 07:00:00 GMT',
            bodyHash: 'abc',
            prints: ['one', 'two'],
            wholeAt: at(1),
            listedAt: at(1),
            hints: { ttlMs: 60_000, skipHours: [3], skipDays: [0] },
            move: { url: 'https://herald.example/new', times: 2 },
          },
        }),
      );
    });

    it('keeps the title of a feed that no longer gives one, and the time of its newest article', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Ferry back')], at(1));

      await bring(store, feed.id, [anArticle('Ferry back')], at(20));

      expect(await feedOf(store)).toMatchObject({ title: 'Harbour Herald', polledAt: at(20), lastArticleAt: at(0) });
    });

    it('counts the polls that failed, with the last reason, since the first, and keeps the validators', async () => {
      const store = open();
      const { feed } = await follow(store);
      const poll = polling(store, feed.id);
      await poll(1, aReading({ etag: '"v1"' }));

      await poll(2, problem({ kind: 'unreachable', cause: 'timeout' }));
      await poll(3, problem({ kind: 'status', status: 503 }));

      const { trouble, memory } = await feedOf(store);
      expect(trouble).toEqual({ reason: { kind: 'status', status: 503 }, since: at(2), times: 2 });
      expect(memory.etag).toBe('"v1"');
    });

    it.each([
      ['a reading', aReading()],
      ['an unchanged feed', { kind: 'unchanged' }],
    ] satisfies [string, FetchResult][])('forgets the trouble after %s', async (_, result) => {
      const store = open();
      const { feed } = await follow(store);
      const poll = polling(store, feed.id);
      await poll(1, problem({ kind: 'gone' }));

      await poll(2, result);
      expect((await feedOf(store)).trouble).toBeNull();

      await poll(3, problem({ kind: 'unreadable' }));
      expect((await feedOf(store)).trouble).toEqual({ reason: { kind: 'unreadable' }, since: at(3), times: 1 });
    });

    it('takes the new validators of an answer that came whole and was known, and keeps what was read', async () => {
      const store = open();
      const { feed } = await follow(store);
      const poll = polling(store, feed.id);
      await poll(1, aReading({ title: 'Herald', etag: '"v1"', bodyHash: 'abc', articles: [anArticle('Ferry back')] }));

      await poll(2, { kind: 'same', etag: '"v2"', lastModified: null });
      expect(await feedOf(store)).toMatchObject({
        title: 'Herald',
        lastArticleAt: at(0),
        memory: { etag: '"v2"', bodyHash: 'abc', wholeAt: at(2) },
      });

      await poll(3, { kind: 'unchanged' });
      expect((await feedOf(store)).memory).toMatchObject({ etag: '"v2"', wholeAt: at(2), move: null });
    });

    it('remembers further names of what is known', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Ferry back', { keys: ['guid 1'] })]);

      await polling(store, feed.id)(2, aReading({ aliases: ['url 1'] }));

      expect(await bring(store, feed.id, [anArticle('Ferry back', { keys: ['guid 2', 'url 1'] })])).toEqual([]);
    });

    it('keeps new articles, gives their ids in order and remembers their keys', async () => {
      const store = open();
      const { feed } = await follow(store);

      const ids = await bring(store, feed.id, [
        anArticle('Ferry back', { keys: ['guid 1', 'url 1'] }),
        anArticle('Market opens', { keys: ['guid 2'] }),
      ]);

      const kept = await Promise.all(ids.map((id) => store.article('g1', id)));
      expect(kept.map((article) => article?.title)).toEqual(['Ferry back', 'Market opens']);
      expect(await store.knownKeys(feed.id, ['guid 1', 'url 1', 'guid 2', 'guid 3'])).toEqual(
        new Set(['guid 1', 'url 1', 'guid 2']),
      );
    });

    it('keeps an item once, however often the feed gives it', async () => {
      const store = open();
      const { feed } = await follow(store);
      const items = [anArticle('Ferry back'), anArticle('Market opens')];
      await bring(store, feed.id, items);

      expect(await bring(store, feed.id, items)).toEqual([]);
      expect((await store.latestArticles('g1', { limit: 10 })).total).toBe(2);
    });

    it('knows an item by any of its keys and learns the others from it', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Ferry back', { keys: ['guid 1', 'url 1'] })]);

      const moved = await bring(store, feed.id, [anArticle('Ferry back', { keys: ['guid 1', 'url 2'] })]);
      const renamed = await bring(store, feed.id, [anArticle('Ferry back', { keys: ['guid 2', 'url 2'] })]);

      expect([moved, renamed]).toEqual([[], []]);
      expect(await store.knownKeys(feed.id, ['guid 2'])).toEqual(new Set(['guid 2']));
    });

    it('keeps the first of two items of one poll that share a key', async () => {
      const store = open();
      const { feed } = await follow(store);

      const ids = await bring(store, feed.id, [
        anArticle('Ferry back', { keys: ['guid 1', 'url 1'] }),
        anArticle('Ferry back again', { keys: ['guid 2', 'url 1'] }),
        anArticle('Ferry back once more', { keys: ['guid 2'] }),
      ]);

      expect(ids).toHaveLength(1);
      expect(titles((await store.latestArticles('g1', { limit: 10 })).articles)).toEqual(['Ferry back']);
    });

    it('remembers for each feed by itself', async () => {
      const store = open();
      const herald = await follow(store);
      const beacon = await follow(store, { feedUrl: 'https://beacon.example' });
      await bring(store, herald.feed.id, [anArticle('Ferry back', { keys: ['1'] })]);

      expect(await store.knownKeys(beacon.feed.id, ['1'])).toEqual(new Set());
      expect(await bring(store, beacon.feed.id, [anArticle('Market opens', { keys: ['1'] })])).toHaveLength(1);
    });

    it('writes nothing of a poll that cannot be written whole', async () => {
      const store = open();
      const { feed } = await follow(store);
      const broken = anArticle('Broken', { publishedAt: new Date(NaN) });

      await expect(bring(store, feed.id, [anArticle('Ferry back'), broken])).rejects.toThrow();

      expect((await store.latestArticles('g1', { limit: 10 })).total).toBe(0);
      expect(await store.knownKeys(feed.id, ['title Ferry back'])).toEqual(new Set());
      expect((await feedOf(store)).polledAt).toBeNull();
    });
  });
}

function problem(problem: FetchProblem): FetchResult {
  return { kind: 'problem', problem };
}

function polling(store: Store, feedId: number) {
  return (minutes: number, result: FetchResult) =>
    store.saveFetch({ feedId, at: at(minutes), nextDueAt: at(minutes + 15), result });
}

async function feedOf(store: Store) {
  const [subscription] = await store.subscriptions('g1');
  if (!subscription) throw new Error('g1 follows nothing');
  return subscription.feed;
}
