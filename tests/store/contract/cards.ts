import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { anArticle, at, bring, follow, type OpenStore } from './given.js';

export function cardsContract(open: OpenStore): void {
  describe('opinions', () => {
    const mara = { guildId: 'g1', userId: 'mara' };

    async function withArticle(): Promise<{ readonly store: Store; readonly articleId: number }> {
      const store = open();
      const { feed } = await follow(store);
      const [articleId = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);
      return { store, articleId };
    }

    it('are one a person and article, the last that was given', async () => {
      const { store, articleId } = await withArticle();

      expect(await store.saveOpinion({ ...mara, articleId, opinion: 'useful' }, at(1))).toBe(true);
      await store.saveOpinion({ ...mara, articleId, opinion: 'not-useful' }, at(2));

      expect(await store.opinion('g1', articleId, 'mara')).toBe('not-useful');
      expect(await store.opinion('g1', articleId, 'jon')).toBeNull();
    });

    it('are taken back, twice as well as once', async () => {
      const { store, articleId } = await withArticle();
      await store.saveOpinion({ ...mara, articleId, opinion: 'useful' }, at(1));

      await store.saveOpinion({ ...mara, articleId, opinion: null }, at(2));
      await store.saveOpinion({ ...mara, articleId, opinion: null }, at(3));

      expect(await store.opinion('g1', articleId, 'mara')).toBeNull();
    });

    it('are those of one guild', async () => {
      const { store, articleId } = await withArticle();
      await follow(store, { guildId: 'g2' });
      await store.saveOpinion({ ...mara, articleId, opinion: 'useful' }, at(1));

      expect(await store.opinion('g2', articleId, 'mara')).toBeNull();
    });

    it('are kept of no article that the guild does not see', async () => {
      const { store, articleId } = await withArticle();

      expect(await store.saveOpinion({ ...mara, guildId: 'g2', articleId, opinion: 'useful' }, at(1))).toBe(false);
      expect(await store.saveOpinion({ ...mara, articleId: 99, opinion: 'useful' }, at(1))).toBe(false);
      expect(await store.opinion('g2', articleId, 'mara')).toBeNull();
    });

    it('stay with an article whose feed becomes one with another', async () => {
      const { store, articleId } = await withArticle();
      const other = await follow(store, { feedUrl: 'https://herald.example/atom' });
      const [kept = 0] = await bring(store, other.feed.id, [anArticle('Ferry back')]);
      await store.saveOpinion({ ...mara, articleId, opinion: 'useful' }, at(1));
      const [old] = await store.subscriptions('g1');

      await store.moveFeed(
        old?.feed.id === other.feed.id ? 0 : (old?.feed.id ?? 0),
        'https://herald.example/atom',
        at(2),
      );

      expect(await store.opinion('g1', kept, 'mara')).toBe('useful');
    });
  });

  describe('lists of links', () => {
    const links = ['https://a.example/1', 'https://b.example/2'];

    it('are known where they were made, and nowhere else', async () => {
      const store = open();
      const id = await store.saveLinks({ place: 'g1', userId: null, links }, at(0));

      expect(await store.links('g1', id)).toEqual(links);
      expect(await store.links('g2', id)).toEqual([]);
      expect(await store.links('g1', id + 1)).toEqual([]);
    });

    it('are kept once, however often they are asked for', async () => {
      const store = open();
      const id = await store.saveLinks({ place: 'g1', userId: null, links }, at(0));

      expect(await store.saveLinks({ place: 'g1', userId: null, links }, at(1))).toBe(id);
      expect(await store.saveLinks({ place: 'g2', userId: null, links }, at(1))).not.toBe(id);
      expect(await store.saveLinks({ place: 'g1', userId: null, links: links.toReversed() }, at(1))).not.toBe(id);
    });

    it('are a person’s own in a direct message', async () => {
      const store = open();
      const id = await store.saveLinks({ place: 'dm', userId: 'mara', links }, at(0));

      expect(await store.recordsOf('mara')).toMatchObject({ link_list: [{ place: 'dm' }] });
      await store.forget('mara');
      expect(await store.links('dm', id)).toEqual([]);
    });

    it('are forgotten after a year, and their ids are given to no other', async () => {
      const store = open();
      const id = await store.saveLinks({ place: 'g1', userId: null, links }, at(0));
      const yearLater = new Date(at(0).getTime() + 366 * 86_400_000);

      const next = await store.saveLinks({ place: 'g1', userId: null, links: ['https://c.example/3'] }, yearLater);

      expect(await store.links('g1', id)).toEqual([]);
      expect(next).toBeGreaterThan(id);
    });
  });

  describe('pages that were read', () => {
    const url = 'https://a.example/1';
    const dayLater = new Date(at(0).getTime() + 86_400_000);

    it('are kept for a day', async () => {
      const store = open();
      await store.savePage(url, 'first', at(0));

      expect(await store.readPage(url, dayLater)).toBe('first');
      expect(await store.readPage(url, new Date(dayLater.getTime() + 1))).toBeNull();
      expect(await store.readPage('https://a.example/2', at(0))).toBeNull();
    });

    it('are what was read last', async () => {
      const store = open();
      await store.savePage(url, 'first', at(0));
      await store.savePage(url, 'second', at(1));

      expect(await store.readPage(url, at(2))).toBe('second');
    });

    it('are the newest 2,000', async () => {
      const store = open();
      const urlOf = (index: number) => `https://a.example/${index}`;
      for (let index = 0; index <= 2_000; index += 1) {
        await store.savePage(urlOf(index), 'text', new Date(at(0).getTime() + index));
      }

      expect(await store.readPage(urlOf(0), at(1))).toBeNull();
      expect(await store.readPage(urlOf(1), at(1))).toBe('text');
    });
  });
}
