import { describe, expect, it } from 'vitest';
import type { NewArticle, Store } from '../../../src/store/store.js';
import { aReading } from '../../helpers/reading.js';
import { aDigest, anArticle, at, bring, follow, mod, type OpenStore, titles } from './given.js';

export function quarantineContract(open: OpenStore): void {
  describe('quarantine', () => {
    it('holds articles back from every list and digest, and remembers them', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      await bring(store, feed.id, [anArticle('Ferry back')]);

      const ids = await hold(store, feed.id, [anArticle('Flood one'), anArticle('Flood two')], 20);

      expect(ids).toHaveLength(2);
      expect(await listed(store)).toEqual({ titles: ['Ferry back'], total: 1 });
      expect(titles(await store.digestMaterial(digest, everything))).toEqual(['Ferry back']);
      expect(await hold(store, feed.id, [anArticle('Flood one')], 30)).toEqual([]);
      expect(await store.heldBack('g1')).toEqual([{ feedId: feed.id, articles: 2 }]);
    });

    it('releases them for one guild, whose next digest may bring them', async () => {
      const store = open();
      const { feed } = await follow(store);
      await follow(store, { guildId: 'g2' });
      const digest = await store.addDigest(aDigest());
      await hold(store, feed.id, [anArticle('Flood one'), anArticle('Flood two')], 20);

      const released = await store.judgeHeldBack('g1', feed.id, 'released', mod(40));

      expect(released).toBe(2);
      expect((await listed(store)).total).toBe(2);
      expect(await store.digestMaterial(digest, { ...everything, seenSince: at(30) })).toHaveLength(2);
      expect(await store.digestMaterial(digest, { ...everything, seenSince: at(41) })).toEqual([]);
      expect(await store.heldBack('g1')).toEqual([]);
      expect(await store.heldBack('g2')).toEqual([{ feedId: feed.id, articles: 2 }]);
      expect((await store.latestArticles('g2', { limit: 5 })).total).toBe(0);
    });

    it('never shows what was dropped, and asks about it no more', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      await hold(store, feed.id, [anArticle('Flood one')], 20);

      expect(await store.judgeHeldBack('g1', feed.id, 'dropped', mod(40))).toBe(1);

      expect(await store.heldBack('g1')).toEqual([]);
      expect((await listed(store)).total).toBe(0);
      expect(await store.digestMaterial(digest, everything)).toEqual([]);
      expect(await store.judgeHeldBack('g1', feed.id, 'released', mod(50))).toBe(0);
      expect(await bring(store, feed.id, [anArticle('Flood one')])).toEqual([]);
    });

    it('asks anew about what comes later', async () => {
      const store = open();
      const { feed } = await follow(store);
      await hold(store, feed.id, [anArticle('Flood one')], 20);
      await store.judgeHeldBack('g1', feed.id, 'released', mod(40));

      await hold(store, feed.id, [anArticle('Flood two'), anArticle('Flood three')], 60);

      expect(await store.heldBack('g1')).toEqual([{ feedId: feed.id, articles: 2 }]);
      expect((await listed(store)).titles).toEqual(['Flood one']);
    });

    it('takes back exactly what was decided at that moment', async () => {
      const store = open();
      const { feed } = await follow(store);
      await hold(store, feed.id, [anArticle('Flood one')], 20);
      await store.judgeHeldBack('g1', feed.id, 'released', mod(40));

      expect(await store.reopenHeldBack('g1', feed.id, at(39), mod(60))).toBe(0);
      expect(await store.reopenHeldBack('g2', feed.id, at(40), mod(60))).toBe(0);
      expect(await store.reopenHeldBack('g1', feed.id, at(40), mod(60))).toBe(1);

      expect((await listed(store)).total).toBe(0);
      expect(await store.heldBack('g1')).toEqual([{ feedId: feed.id, articles: 1 }]);
    });

    it('lets no guild decide about a feed that it does not follow', async () => {
      const store = open();
      const { feed } = await follow(store);
      await hold(store, feed.id, [anArticle('Flood one')], 20);

      expect(await store.judgeHeldBack('g2', feed.id, 'released', mod(40))).toBe(0);
      expect(await store.heldBack('g2')).toEqual([]);
    });

    it('keeps a decision when the feed moves to where another is', async () => {
      const store = open();
      const old = await follow(store);
      await follow(store, { guildId: 'g2', feedUrl: 'https://beacon.example' });
      await hold(store, old.feed.id, [anArticle('Flood one')], 20);
      await store.judgeHeldBack('g1', old.feed.id, 'released', mod(40));

      await store.moveFeed(old.feed.id, 'https://beacon.example', at(50));

      expect((await listed(store)).titles).toEqual(['Flood one']);
      expect((await store.latestArticles('g2', { limit: 5 })).total).toBe(0);
    });

    it('knows which titles a feed has brought twice since a moment', async () => {
      const store = open();
      const { feed } = await follow(store);
      const other = await follow(store, { feedUrl: 'https://tern.example', feedTitle: 'The Tern' });
      let number = 0;
      const named = (...names: readonly string[]) =>
        names.map((title) => anArticle(title, { keys: [`guid:${number++}`] }));
      await bring(store, feed.id, named('Old'), at(1));
      await bring(store, feed.id, named('Gate', 'Once', 'Old', 'Twice', 'Twice'), at(10));
      await hold(store, feed.id, named('Gate'), 20);
      for (const minutes of [10, 20]) await bring(store, other.feed.id, named('Tern'), at(minutes));

      const again = await store.repeatedTitles(feed.id, ['Old', 'Gate', 'Once', 'Twice', 'Tern'], at(10));

      expect([...again]).toEqual(['Gate']);
    });

    it('counts what polls bring that bring any, without the first and without what is held back', async () => {
      const store = open();
      const { feed } = await follow(store);
      const bringMany = (count: number, minutes: number) =>
        bring(store, feed.id, many(`At ${minutes}`, count), at(minutes));
      expect(await store.newsPerPoll(feed.id)).toBe(0);

      await bringMany(20, 1);
      expect(await store.newsPerPoll(feed.id)).toBe(0);
      await bringMany(1, 16);
      await bringMany(0, 31);
      await bringMany(4, 46);
      await hold(store, feed.id, many('Flood', 40), 61);

      expect(await store.newsPerPoll(feed.id)).toBe(2.5);
    });
  });
}

const everything = { publishedSince: null, seenSince: null, limit: 10 };

function many(title: string, count: number): readonly NewArticle[] {
  return Array.from({ length: count }, (_, index) => anArticle(`${title} ${index}`));
}

function hold(store: Store, feedId: number, articles: readonly NewArticle[], minutes: number) {
  const result = aReading({ articles, isHeldBack: true });
  return store.saveFetch({ feedId, at: at(minutes), nextDueAt: at(minutes + 15), result });
}

async function listed(store: Store) {
  const { articles, total } = await store.latestArticles('g1', { limit: 10 });
  return { titles: titles(articles), total };
}
