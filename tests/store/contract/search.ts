import { describe, expect, it } from 'vitest';
import { indexNew } from '../../../src/ingest/index-articles.js';
import { indexTerms } from '../../../src/search/index-terms.js';
import type { ArticleSearch, Store } from '../../../src/store/store.js';
import { aChange, anArticle, at, bring, follow, mod, type OpenStore } from './given.js';
import { aReading } from '../../helpers/reading.js';

const reader = { indexTerms: async (articles: Parameters<typeof indexTerms>[0][]) => articles.map(indexTerms) };
const clock = { now: () => at(0), sleep: () => Promise.resolve() };

/** Indexes what is owed. */
function index(store: Store): Promise<void> {
  return indexNew({ store, reader: { indexTerms: (articles) => reader.indexTerms([...articles]) }, clock });
}

const harbour = anArticle('Gate motor arrives by rail', { text: 'The motor weighs nine tonnes and left on Monday.' });
const divers = anArticle('What the divers do', { text: 'They seat a motor before the gate closes.' });
const bread = anArticle('Bread prices', { text: 'A rye loaf costs more.', publishedAt: at(-3000) });

async function found(store: Store, text: string, parts: Partial<ArticleSearch> = {}, guildId = 'g1') {
  const { hits } = await store.searchArticles(guildId, { text, now: at(0), ...parts });
  const articles = await store.articlesOf(
    guildId,
    hits.map(({ id }) => id),
  );
  return hits.map(({ id }) => articles.find((article) => article.id === id)?.title);
}

/** A store in which g1 follows the Harbour Herald with three articles, all indexed. */
async function indexed(open: OpenStore) {
  const store = open();
  const { feed } = await follow(store);
  const ids = await bring(store, feed.id, [harbour, divers, bread]);
  await index(store);
  return { store, feed, ids };
}

/** What every database promises of search. */
export function searchContract(open: OpenStore): void {
  describe('search', () => {
    it('finds articles with any of the words, the best first', async () => {
      const { store } = await indexed(open);

      expect(await found(store, 'gates motor rail')).toEqual(['Gate motor arrives by rail', 'What the divers do']);
    });

    it('finds nothing before the index knows of it', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [harbour]);

      expect(await found(store, 'motor')).toEqual([]);
      expect(await store.articlesToIndex(10)).toHaveLength(1);
    });

    it('says whether so much is not in the index yet that it would be missed, in the feeds of the guild alone', async () => {
      const { store, feed } = await indexed(open);
      const isWhole = async (guildId = 'g1') =>
        (await store.searchArticles(guildId, { text: 'motor', now: at(0) })).isWhole;
      const many = Array.from({ length: 51 }, (_, number) => anArticle(`Report ${number}`));

      await bring(store, feed.id, many.slice(1));
      expect(await isWhole()).toBe(true);
      await bring(store, feed.id, many.slice(0, 1));
      expect([await isWhole(), await isWhole('g2')]).toEqual([false, true]);

      await index(store);
      expect(await isWhole()).toBe(true);
    });

    it('says where the words stand', async () => {
      const { store } = await indexed(open);

      const { hits } = await store.searchArticles('g1', { text: 'tonnes', now: at(0) });

      expect(hits[0]?.passage).toEqual({ from: 0, to: 48, hits: [{ from: 22, to: 28 }] });
    });

    it('keeps to a phrase, an excluded word, a title and a source', async () => {
      const { store } = await indexed(open);

      expect(await found(store, '"gate closes"')).toEqual(['What the divers do']);
      expect(await found(store, 'motor -rail')).toEqual(['What the divers do']);
      expect(await found(store, 'title:motor')).toEqual(['Gate motor arrives by rail']);
      expect(await found(store, 'motor source:lantern')).toEqual([]);
      expect(await found(store, 'bread source:herald')).toEqual(['Bread prices']);
    });

    it('keeps to a stretch of time and a feed', async () => {
      const { store, feed } = await indexed(open);

      expect(await found(store, 'bread', { since: at(-60) })).toEqual([]);
      expect(await found(store, 'motor', { before: at(-60) })).toEqual([]);
      expect(await found(store, 'bread', { feedId: feed.id, since: at(-4000), before: at(-60) })).toEqual([
        'Bread prices',
      ]);
      expect(await found(store, 'bread', { feedId: feed.id + 1 })).toEqual([]);
    });

    it('finds nothing of feeds that only another guild follows, and suggests none of their words', async () => {
      const { store } = await indexed(open);
      await follow(store, { guildId: 'g2', feedUrl: 'https://tern.example/rss', feedTitle: 'The Tern' });

      expect(await found(store, 'motor', {}, 'g2')).toEqual([]);
      expect((await store.searchArticles('g2', { text: 'motro', now: at(0) })).suggestion).toBeNull();
    });

    it('finds nothing of what is held back, or of a feed that is followed no more', async () => {
      const store = open();
      const subscription = await follow(store);
      const { id: feedId } = subscription.feed;
      const result = aReading({ articles: [harbour], isHeldBack: true });
      await store.saveFetch({ feedId, at: at(1), nextDueAt: at(60), result });
      await bring(store, feedId, [bread]);
      await index(store);

      expect(await found(store, 'motor bread')).toEqual(['Bread prices']);
      await store.unsubscribe('g1', subscription.id, mod(2));
      expect(await found(store, 'motor bread')).toEqual([]);
    });

    it('finds an article by what it says now', async () => {
      const { store, feed, ids } = await indexed(open);
      const body = {
        text: 'A ferry came instead.',
        textSource: 'content',
        shortfall: null,
        language: 'en',
        labels: [],
      } as const;
      const result = aReading({ changes: [aChange(ids[2]!, { body })] });
      await store.saveFetch({ feedId: feed.id, at: at(2), nextDueAt: at(60), result });
      await index(store);

      expect(await found(store, 'ferry')).toEqual(['Bread prices']);
      expect(await found(store, 'loaf')).toEqual([]);
    });

    it('writes nothing of an article that changed while it was read', async () => {
      const { store, feed, ids } = await indexed(open);
      const [read] = await store.articlesToIndex(1);
      expect(read).toBeUndefined();
      const change = aChange(ids[2]!, { title: 'Ferry prices' });
      await store.saveFetch({ feedId: feed.id, at: at(2), nextDueAt: at(60), result: aReading({ changes: [change] }) });
      const [owed] = await store.articlesToIndex(1);
      const { id, feedId, language, title, text } = owed!;

      await store.saveIndexed([
        { id, feedId, language, updatedAt: at(-5), terms: indexTerms({ title, text, language }) },
      ]);

      expect(await store.articlesToIndex(1)).toHaveLength(1);
    });

    it('says which articles are new to the index, so that their words are counted once', async () => {
      const { store, feed, ids } = await indexed(open);
      const [added] = await bring(store, feed.id, [anArticle('Ferry back')]);
      const change = aChange(ids[2]!, { title: 'Rye prices' });
      await store.saveFetch({ feedId: feed.id, at: at(2), nextDueAt: at(60), result: aReading({ changes: [change] }) });
      const owed = await store.articlesToIndex(10);

      const isNew = await store.saveIndexed(owed.map((article) => ({ ...article, terms: indexTerms(article) })));

      expect(owed.map(({ id }) => id)).toEqual([added, ids[2]]);
      expect(isNew).toEqual([added]);
    });

    it('weighs words by the counts that it is given', async () => {
      const { store } = await indexed(open);
      const text = 'motor';
      const before = await store.searchArticles('g1', { text, now: at(0) });

      await store.countTerms([{ stem: 'motor', documents: 5, word: 'motor' }]);

      const after = await store.searchArticles('g1', { text, now: at(0) });
      expect([before, after].map(({ frequencies }) => frequencies.get('motor'))).toEqual([2, 7]);
    });

    it('finds the articles of a feed that became another', async () => {
      const { store, feed } = await indexed(open);
      const other = await follow(store, { feedUrl: 'https://herald.example/new', feedTitle: 'New Herald' });
      await store.moveFeed(feed.id, 'https://herald.example/new', at(3));
      await index(store);

      expect(await found(store, 'tonnes', { feedId: other.feed.id })).toEqual(['Gate motor arrives by rail']);
    });

    it('finds a word in its own language, and one without spaces around it', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [
        anArticle('Neue Häuser am Hafen', { language: 'de', text: 'Die Häuser stehen.' }),
        anArticle('港の門が閉まる', { language: 'ja', text: '港の門は月曜日に閉まった。' }),
      ]);
      await index(store);

      expect(await found(store, 'Haus Häusern')).toEqual(['Neue Häuser am Hafen']);
      expect(await found(store, '月曜日')).toEqual(['港の門が閉まる']);
    });

    it('suggests the word that was meant, where it finds something', async () => {
      const { store } = await indexed(open);

      const { hits, suggestion } = await store.searchArticles('g1', { text: 'maet dievrs', now: at(0) });

      expect(hits).toEqual([]);
      expect(suggestion).toBe('maet divers');
    });

    it('remembers what was searched for, for its guild alone', async () => {
      const store = open();
      const id = await store.saveSearched('g1', 'gate motor', at(0));

      expect(await store.saveSearched('g1', 'gate motor', at(1))).toBe(id);
      expect(await store.searched('g1', id)).toBe('gate motor');
      expect(await store.searched('g2', id)).toBeNull();
    });

    it('forgets what was searched for after 90 days', async () => {
      const store = open();
      const id = await store.saveSearched('g1', 'gate motor', at(0));

      await store.saveSearched('g1', 'tram', at(91 * 24 * 60));

      expect(await store.searched('g1', id)).toBeNull();
    });

    it('forgets the oldest of what a guild searched for above 1,000', async () => {
      const store = open();
      const elsewhere = await store.saveSearched('g2', 'gate motor', at(0));
      const ids: number[] = [];
      for (let index = 0; index <= 1_000; index += 1)
        ids.push(await store.saveSearched('g1', `tram ${index}`, at(index)));

      expect(await store.searched('g1', ids[0] ?? 0)).toBeNull();
      expect(await store.searched('g1', ids[1] ?? 0)).toBe('tram 1');
      expect(await store.searched('g2', elsewhere)).toBe('gate motor');
    });
  });
}
