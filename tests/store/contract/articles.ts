import { describe, expect, it } from 'vitest';
import { anArticle, aSummary, at, bring, follow, mod, type OpenStore, titles } from './given.js';

export function articlesContract(open: OpenStore): void {
  describe('articles', () => {
    it('gives an article back as it was brought', async () => {
      const store = open();
      const { feed } = await follow(store);
      const labels = [{ kind: 'ai-generated', evidence: 'Written by a machine.' }] as const;
      const article = anArticle('Fähre zurück', {
        canonicalUrl: 'https://herald.example/faehre?id=1',
        author: 'Mo Lind',
        modifiedAt: at(2),
        language: 'de',
        textSource: 'page',
        shortfall: 'paywall',
        standfirst: 'Sie fährt wieder.',
        image: 'https://herald.example/a.jpg',
        imageAlt: 'Die Fähre.',
        categories: ['Hafen', 'Fähren'],
        labels,
      });

      const [id = 0] = await bring(store, feed.id, [article], at(3));

      expect(await store.article('g1', id)).toEqual({
        id,
        feedId: feed.id,
        feedTitle: 'Harbour Herald',
        url: 'https://herald.example/F%C3%A4hre%20zur%C3%BCck',
        canonicalUrl: 'https://herald.example/faehre?id=1',
        title: 'Fähre zurück',
        author: 'Mo Lind',
        publishedAt: at(0),
        modifiedAt: at(2),
        seenAt: at(3),
        updatedAt: null,
        language: 'de',
        text: 'Fähre zurück. So it was said.',
        textSource: 'page',
        shortfall: 'paywall',
        standfirst: 'Sie fährt wieder.',
        image: 'https://herald.example/a.jpg',
        imageAlt: 'Die Fähre.',
        categories: ['Hafen', 'Fähren'],
        labels: [{ kind: 'ai-generated', evidence: 'Written by a machine.' }],
        summary: null,
      });
    });

    it('opens an article only where a feed that the guild follows now brought it', async () => {
      const store = open();
      const ours = await follow(store);
      await follow(store, { guildId: 'g2', feedUrl: 'https://beacon.example' });
      const [id = 0] = await bring(store, ours.feed.id, [anArticle('Ferry back')]);
      const url = 'https://herald.example/Ferry%20back';
      const opened = async (guildId: string) => [
        await store.article(guildId, id),
        await store.articleByUrl(guildId, url),
        ...(await store.articlesOf(guildId, [id])),
      ];

      expect((await opened('g1')).map((article) => article?.id)).toEqual([id, id, id]);
      expect(await opened('g2')).toEqual([null, null]);

      await store.unsubscribe('g1', ours.id, mod(5));
      expect(await opened('g1')).toEqual([null, null]);

      await store.restoreSubscription('g1', ours.id, mod(60));
      expect((await opened('g1')).map((article) => article?.id)).toEqual([id, id, id]);
    });

    it('finds an article by another spelling of its address', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id] = await bring(store, feed.id, [anArticle('Ferry back', { url: 'https://herald.example/ferry' })]);

      const found = await store.articleByUrl('g1', 'http://www.herald.example/ferry?utm_source=chat#top');

      expect(found?.id).toBe(id);
      expect(found?.url).toBe('https://herald.example/ferry');
      expect(await store.articleByUrl('g1', 'https://herald.example/other')).toBeNull();
    });

    it('finds an article by the address under which its publisher wants it known, unless another one stands there', async () => {
      const store = open();
      const { feed } = await follow(store);
      const canonicalUrl = 'https://www.herald.example/ferry/';
      const [first] = await bring(store, feed.id, [anArticle('Ferry back', { canonicalUrl })]);
      const found = async () => (await store.articleByUrl('g1', 'https://herald.example/ferry'))?.id;

      expect(await found()).toBe(first);
      expect(await store.articleByUrl('g2', canonicalUrl)).toBeNull();

      const url = 'https://herald.example/ferry';
      const [own] = await bring(store, feed.id, [anArticle('Ferry again', { url, publishedAt: at(-9) })], at(2));
      expect(await found()).toBe(own);
    });

    it('asks for the summaries that are still to be made, and for those of another version, newest first', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('One'), anArticle('Two'), anArticle('Three')]);
      const owed = async (limit = 10) => titles(await store.articlesToSummarise(limit));
      const old = async (version: number, newest = 10, limit = 10) =>
        titles(await store.articlesToSummariseAnew({ version, newest, limit }));
      const [three, two] = await store.articlesToSummarise(2);

      for (const read of [three, two]) {
        await store.saveSummaries(new Map([[read ?? { id: 0, updatedAt: null }, aSummary(1)]]));
      }

      expect(await owed()).toEqual(['One']);
      expect(await old(1)).toEqual([]);
      expect(await old(2)).toEqual(['Three', 'Two']);
      expect(await old(2, 1)).toEqual(['Three']);
      expect(await old(2, 10, 1)).toEqual(['Three']);
    });

    it('keeps the newest summary of an article', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);

      await store.saveSummaries(new Map([[{ id, updatedAt: null }, aSummary(1)]]));
      await store.saveSummaries(new Map([[{ id, updatedAt: null }, aSummary(2)]]));

      expect((await store.article('g1', id))?.summary).toEqual({
        version: 2,
        lengths: {
          short: { kind: 'told', sentences: [{ from: 0, to: 5, reasons: ['near-the-top'] }] },
          entry: { kind: 'told', sentences: [{ from: 0, to: 5, reasons: ['near-the-top'] }] },
          medium: { kind: 'refused', refusal: 'little-shorter' },
        },
      });
    });

    it('passes over a summary of an article that is not kept', async () => {
      const store = open();

      await expect(store.saveSummaries(new Map([[{ id: 7, updatedAt: null }, aSummary(1)]]))).resolves.toBeUndefined();
    });
  });
}
