import { describe, expect, it } from 'vitest';
import { anArticle, at, bring, follow, type OpenStore } from './given.js';

const dayMinutes = 24 * 60;

export function upkeepContract(open: OpenStore): void {
  describe('the foreseen growth', () => {
    it('goes by what followed feeds published in the last 14 days, until as much is forgotten as comes', async () => {
      const store = open();
      const { feed } = await follow(store);
      const articles = Array.from({ length: 28 }, (_, number) =>
        anArticle(`Tide ${number}`, { publishedAt: at(-(number * dayMinutes) / 2 + 1) }),
      );
      await bring(store, feed.id, [...articles, anArticle('Old', { publishedAt: at(-100 * dayMinutes) })]);

      const growth = await store.growth({ now: at(2), keepDays: 60 });
      const longer = await store.growth({ now: at(2), keepDays: 120 });

      expect(growth.articles).toBe(29);
      expect(growth.articlesPerDay).toBe(2);
      expect(growth.bytesNow).toBeGreaterThan(0);
      expect(growth.bytesIn30Days).toBeLessThan(growth.bytesSteady);
      expect(growth.bytesSteady).toBeLessThan(longer.bytesSteady);
    });

    it('expects nothing of feeds that nobody follows any more', async () => {
      const store = open();
      const { id, feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Tide')]);
      await store.unsubscribe('g1', id, { by: 'mod', at: at(2) });

      const growth = await store.growth({ now: at(3), keepDays: 90 });

      expect(growth.articlesPerDay).toBe(0);
    });
  });
}
