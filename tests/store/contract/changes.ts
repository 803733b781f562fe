import { describe, expect, it } from 'vitest';
import type { ArticleChange, Store } from '../../../src/store/store.js';
import { aReading } from '../../helpers/reading.js';
import { aChange, aDigest, anArticle, aSummary, at, bring, follow, type OpenStore, run } from './given.js';

export function changesContract(open: OpenStore): void {
  describe('changes', () => {
    it('tells which article an item became, by each of its keys', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id] = await bring(store, feed.id, [
        anArticle('Ferry back', {
          keys: ['guid 1', 'url 1'],
          fingerprint: 'abc',
          textSource: 'page',
          shortfall: 'paywall',
        }),
      ]);

      const kept = await store.keptItems(feed.id, ['guid 1', 'url 1', 'guid 2']);

      const item = { articleId: id, fingerprint: 'abc', textSource: 'page', shortfall: 'paywall' };
      expect(kept).toEqual(
        new Map([
          ['guid 1', item],
          ['url 1', item],
        ]),
      );
      const other = await follow(store, { feedUrl: 'https://beacon.example' });
      expect(await store.keptItems(other.feed.id, ['guid 1'])).toEqual(new Map());
    });

    it('rewrites an article, keeps what it said and owes its summary again', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);
      await store.saveSummaries(new Map([[{ id, updatedAt: null }, aSummary(1)]]));

      const ids = await change(store, feed.id, rewritten(id), 20);

      expect(ids).toEqual([]);
      expect(await store.article('g1', id)).toMatchObject({
        title: 'Ferry back at noon',
        text: 'It comes at noon.',
        textSource: 'description',
        shortfall: 'thin',
        publishedAt: at(0),
        seenAt: at(1),
        updatedAt: at(20),
        summary: null,
      });
      expect(await store.articleVersions('g1', id)).toEqual([
        { title: 'Ferry back', text: 'Ferry back. So it was said.', until: at(20) },
      ]);
      expect((await store.articlesToSummarise(5)).map((article) => article.id)).toEqual([id]);
      expect((await store.keptItems(feed.id, ['title Ferry back'])).get('title Ferry back')?.fingerprint).toBe('next');
    });

    it('keeps the title and the text that a change does not give', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back'), anArticle('Market opens')]);

      await change(store, feed.id, { ...rewritten(id), title: null }, 20);
      await change(store, feed.id, { ...rewritten(id), title: 'Ferry gone', body: null }, 30);

      expect(await store.article('g1', id)).toMatchObject({ title: 'Ferry gone', text: 'It comes at noon.' });
      expect((await store.articleVersions('g1', id)).map(({ title }) => title)).toEqual(['Ferry back', 'Ferry back']);
    });

    it('keeps a standfirst until another one or another text comes', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back', { standfirst: 'It is back at noon.' })]);
      const standfirst = async () => (await store.article('g1', id))?.standfirst;

      await change(store, feed.id, aChange(id), 20);
      expect(await standfirst()).toBe('It is back at noon.');

      await change(store, feed.id, aChange(id, { standfirst: 'It is back at one.' }), 30);
      expect(await standfirst()).toBe('It is back at one.');
      expect((await store.article('g1', id))?.updatedAt).toBeNull();

      await change(store, feed.id, rewritten(id), 40);
      expect(await standfirst()).toBeNull();
    });

    it('takes no notice of white space', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);
      const { body } = rewritten(id);

      const text = 'Ferry back.\nSo it was  said.';
      await change(store, feed.id, { ...rewritten(id), title: 'Ferry back', body: body && { ...body, text } }, 20);

      expect(await store.article('g1', id)).toMatchObject({ text: 'Ferry back. So it was said.', updatedAt: null });
      expect(await store.articleVersions('g1', id)).toEqual([]);
      expect((await store.keptItems(feed.id, ['title Ferry back'])).get('title Ferry back')?.fingerprint).toBe('next');
    });

    it('gives a date to an article that had none, and leaves every other as it is', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [undated = 0, dated = 0] = await bring(store, feed.id, [
        anArticle('Ferry back', { publishedAt: null }),
        anArticle('Market opens', { publishedAt: at(-5) }),
      ]);

      await change(store, feed.id, { ...rewritten(undated), publishedAt: at(-9) }, 20);
      await change(store, feed.id, { ...rewritten(dated), publishedAt: at(15) }, 20);

      expect((await store.article('g1', undated))?.publishedAt).toEqual(at(-9));
      expect((await store.article('g1', dated))?.publishedAt).toEqual(at(-5));
    });

    it('keeps what an item no longer says of itself, and takes what it says anew', async () => {
      const store = open();
      const { feed } = await follow(store);
      const said = {
        image: 'https://herald.example/a.jpg',
        imageAlt: 'A ferry.',
        categories: ['Harbour'],
        modifiedAt: at(0),
      };
      const [id = 0] = await bring(store, feed.id, [
        anArticle('Ferry back', { ...said, canonicalUrl: 'https://herald.example/ferry' }),
      ]);

      await change(store, feed.id, { ...rewritten(id), categories: null, modifiedAt: at(-9) }, 20);
      expect(await store.article('g1', id)).toMatchObject({ ...said, canonicalUrl: 'https://herald.example/ferry' });

      const next = {
        image: 'https://herald.example/b.jpg',
        imageAlt: null,
        categories: ['Ferries'],
        modifiedAt: at(20),
      };
      const canonicalUrl = 'https://herald.example/ferry-back';
      await change(store, feed.id, { ...rewritten(id), title: 'Ferry gone', ...next, canonicalUrl }, 30);
      expect(await store.article('g1', id)).toMatchObject({ ...next, canonicalUrl });
      expect((await store.articleByUrl('g1', canonicalUrl))?.id).toBe(id);
    });

    it('keeps the five newest versions', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry 0')]);

      for (let number = 1; number <= 7; number += 1) {
        await change(store, feed.id, { ...rewritten(id), title: `Ferry ${number}` }, number + 1);
      }

      const kept = (await store.articleVersions('g1', id)).map(({ title }) => title);
      expect(kept).toEqual(['Ferry 6', 'Ferry 5', 'Ferry 4', 'Ferry 3', 'Ferry 2']);
      expect(await store.articleVersions('g2', id)).toEqual([]);
    });

    it('writes no summary of what an article said before', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);
      const [read] = await store.articlesToSummarise(1);
      await change(store, feed.id, rewritten(id), 20);

      await store.saveSummaries(new Map(read ? [[read, aSummary(1)]] : []));

      expect((await store.article('g1', id))?.summary).toBeNull();
    });

    it('changes no article of another feed', async () => {
      const store = open();
      const { feed } = await follow(store);
      const other = await follow(store, { feedUrl: 'https://beacon.example' });
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);

      await change(store, other.feed.id, rewritten(id), 20);

      expect((await store.article('g1', id))?.title).toBe('Ferry back');
    });

    it('brings no digest an article again', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      const [id = 0] = await bring(store, feed.id, [anArticle('Ferry back')]);
      await run(store, digest, 10, ['one'], [id]);

      await change(store, feed.id, rewritten(id), 20);

      const query = { publishedSince: null, seenSince: at(10), limit: 10 };
      expect(await store.digestMaterial(digest, query)).toEqual([]);
    });
  });
}

function rewritten(articleId: number): ArticleChange {
  const text = 'It comes at noon.';
  const body = { text, textSource: 'description', shortfall: 'thin', language: 'en', labels: [] } as const;
  return aChange(articleId, { title: 'Ferry back at noon', body });
}

function change(store: Store, feedId: number, what: ArticleChange, minutes: number) {
  return store.saveFetch({
    feedId,
    at: at(minutes),
    nextDueAt: at(minutes + 60),
    result: aReading({ changes: [what] }),
  });
}
