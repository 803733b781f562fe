import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { aReading } from '../../helpers/reading.js';
import { anArticle, at, bring, follow, type OpenStore, titles } from './given.js';

const dayMinutes = 24 * 60;

export function furnitureContract(open: OpenStore): void {
  describe('furniture of feeds', () => {
    it('gives the lines that were learnt of a feed, and its newest articles', async () => {
      const store = open();
      const { feed } = await follow(store);
      const other = await follow(store, { feedUrl: 'https://beacon.example' });
      await bring(store, feed.id, [anArticle('One'), anArticle('Two')], at(1));
      await bring(store, feed.id, [anArticle('Three')], at(2));
      await see(store, feed.id, ['follow us', 'more at herald'], 3);

      const { prints, recent } = await store.feedFurniture(feed.id, 2);

      expect(prints).toEqual(new Set(['follow us', 'more at herald']));
      expect(titles(recent)).toEqual(['Three', 'Two']);
      expect(recent[0]?.text).toBe('Three. So it was said.');
      expect(await store.feedFurniture(other.feed.id, 2)).toEqual({ prints: new Set(), recent: [] });
    });

    it('forgets lines that were not seen for 90 days', async () => {
      const store = open();
      const { feed } = await follow(store);
      await see(store, feed.id, ['follow us', 'old address'], 0);
      await see(store, feed.id, ['follow us'], 60 * dayMinutes);

      await see(store, feed.id, ['follow us'], 91 * dayMinutes);

      expect((await store.feedFurniture(feed.id, 1)).prints).toEqual(new Set(['follow us']));
    });

    it('keeps at most 200 lines of a feed, the last seen', async () => {
      const store = open();
      const { feed } = await follow(store);
      const many = Array.from({ length: 200 }, (_, number) => `line ${number}`);
      await see(store, feed.id, ['oldest'], 0);

      await see(store, feed.id, many, 1);

      expect((await store.feedFurniture(feed.id, 1)).prints).toEqual(new Set(many));
    });

    it('goes with a feed that becomes one with another', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { feedUrl: 'https://herald.example/new' });
      await see(store, old.feed.id, ['follow us'], 1);
      await see(store, kept.feed.id, ['follow us'], 2);

      await store.moveFeed(old.feed.id, 'https://herald.example/new', at(5));

      expect((await store.feedFurniture(kept.feed.id, 1)).prints).toEqual(new Set(['follow us']));
    });
  });
}

function see(store: Store, feedId: number, furniture: readonly string[], minutes: number) {
  return store.saveFetch({
    feedId,
    at: at(minutes),
    nextDueAt: at(minutes + 60),
    result: aReading({ furniture }),
  });
}
