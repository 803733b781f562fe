import { describe, expect, it } from 'vitest';
import type { LatestQuery, Store } from '../../../src/store/store.js';
import { anArticle, at, bring, follow, mod, type OpenStore, titles } from './given.js';

export function latestContract(open: OpenStore): void {
  describe('the latest articles', () => {
    it('come newest first from every feed of the guild; of one time, the last kept first', async () => {
      const store = open();
      await twoFeeds(store);

      expect(await list(store, { limit: 10 })).toEqual({ titles: ['E', 'D', 'C', 'B', 'A'], total: 5, skipped: 0 });
    });

    it('end at the limit and say how many there are', async () => {
      const store = open();
      await twoFeeds(store);

      expect(await list(store, { limit: 2 })).toEqual({ titles: ['E', 'D'], total: 5, skipped: 0 });
    });

    it('go on after an article, and back before it', async () => {
      const store = open();
      const ids = await twoFeeds(store);

      expect(await list(store, { limit: 2, after: ids.D })).toEqual({ titles: ['C', 'B'], total: 5, skipped: 2 });
      expect(await list(store, { limit: 2, after: ids.B })).toEqual({ titles: ['A'], total: 5, skipped: 4 });
      expect(await list(store, { limit: 2, after: ids.A })).toEqual({ titles: [], total: 5, skipped: 5 });
      expect(await list(store, { limit: 2, before: ids.A })).toEqual({ titles: ['C', 'B'], total: 5, skipped: 2 });
      expect(await list(store, { limit: 2, before: ids.D })).toEqual({ titles: ['E'], total: 5, skipped: 0 });
      expect(await list(store, { limit: 2, before: ids.E })).toEqual({ titles: [], total: 5, skipped: 0 });
    });

    it('keep their place when new ones arrive above', async () => {
      const store = open();
      const ids = await twoFeeds(store);
      const [subscription] = await store.subscriptions('g1');
      await bring(store, subscription?.feed.id ?? 0, [anArticle('F', { publishedAt: at(9) })]);

      expect(await list(store, { limit: 2, after: ids.D })).toEqual({ titles: ['C', 'B'], total: 6, skipped: 3 });
    });

    it('can be of some feeds alone', async () => {
      const store = open();
      const ids = await twoFeeds(store);
      const feedId = (await store.article('g1', ids.D))?.feedId ?? 0;

      expect(await list(store, { limit: 10, feedIds: [feedId] })).toEqual({ titles: ['D', 'B'], total: 2, skipped: 0 });
      expect(await list(store, { limit: 1, feedIds: [feedId], after: ids.D })).toEqual({
        titles: ['B'],
        total: 2,
        skipped: 1,
      });
    });

    it('can begin at a time, which is part of them', async () => {
      const store = open();
      const ids = await twoFeeds(store);

      expect(await list(store, { limit: 10, since: at(3) })).toEqual({
        titles: ['E', 'D', 'C'],
        total: 3,
        skipped: 0,
      });
      expect(await list(store, { limit: 10, since: at(3), after: ids.E })).toEqual({
        titles: ['D', 'C'],
        total: 3,
        skipped: 1,
      });
      expect(await list(store, { limit: 10, since: at(3), before: ids.A })).toEqual({
        titles: ['E', 'D', 'C'],
        total: 3,
        skipped: 0,
      });
      expect(await list(store, { limit: 10, since: at(30) })).toEqual({ titles: [], total: 0, skipped: 0 });
    });

    it('come once, though two channels follow their feed', async () => {
      const store = open();
      await twoFeeds(store);
      await follow(store, { channelId: 'alerts', feedUrl: 'https://herald.example/rss' });

      expect(await list(store, { limit: 10 })).toMatchObject({ titles: ['E', 'D', 'C', 'B', 'A'], total: 5 });
    });

    it('show a guild nothing of the feeds of another, not even by its ids', async () => {
      const store = open();
      const ids = await twoFeeds(store);
      const theirs = await follow(store, { guildId: 'g2', feedUrl: 'https://beacon.example', feedTitle: 'Beacon' });
      await bring(store, theirs.feed.id, [anArticle('X', { publishedAt: at(2) })]);
      const feedId = (await store.article('g1', ids.D))?.feedId ?? 0;

      expect(await list(store, { limit: 10 }, 'g2')).toEqual({ titles: ['X'], total: 1, skipped: 0 });
      expect(await list(store, { limit: 10, feedIds: [feedId] }, 'g2')).toEqual({ titles: [], total: 0, skipped: 0 });
      expect(await list(store, { limit: 10, after: ids.A }, 'g2')).toEqual({ titles: ['X'], total: 1, skipped: 0 });
    });

    it('leave with a removed feed and return with it; its articles still mark the place', async () => {
      const store = open();
      const ids = await twoFeeds(store);
      const [courier] = await store.subscriptions('g1');
      await store.unsubscribe('g1', courier?.id ?? 0, mod(20));

      expect(await list(store, { limit: 10 })).toEqual({ titles: ['E', 'C', 'A'], total: 3, skipped: 0 });
      expect(await list(store, { limit: 10, after: ids.D })).toEqual({ titles: ['C', 'A'], total: 3, skipped: 1 });

      await store.restoreSubscription('g1', courier?.id ?? 0, mod(60));
      expect(await list(store, { limit: 10 })).toMatchObject({ titles: ['E', 'D', 'C', 'B', 'A'] });
    });
  });
}

/** A (1), B (2), C (3), D (3) and E (4) by time, by turns of the Herald and the Courier. */
async function twoFeeds(store: Store) {
  const herald = await follow(store);
  const courier = await follow(store, { feedUrl: 'https://courier.example', feedTitle: 'Courier' });
  const add = async (feedId: number, title: string, minutes: number): Promise<number> =>
    (await bring(store, feedId, [anArticle(title, { publishedAt: at(minutes) })]))[0] ?? 0;
  return {
    E: await add(herald.feed.id, 'E', 4),
    C: await add(herald.feed.id, 'C', 3),
    D: await add(courier.feed.id, 'D', 3),
    A: await add(herald.feed.id, 'A', 1),
    B: await add(courier.feed.id, 'B', 2),
  };
}

async function list(store: Store, query: LatestQuery, guildId = 'g1') {
  const { articles, total, skipped } = await store.latestArticles(guildId, query);
  return { titles: titles(articles), total, skipped };
}
