import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { anArticle, at, bring, follow, mod, type OpenStore, placed, titles } from './given.js';

export function storiesContract(open: OpenStore): void {
  describe('stories', () => {
    it('offers what has no place in the order in which it came, and no longer once it has one', async () => {
      const store = open();
      const ids = await given(store, ['Lock fails', 'Gate jams']);

      expect(titles(await store.articlesToPlace({ version: 1, seenSince: at(0), afterId: 0, limit: 5 }))).toEqual([
        'Lock fails',
        'Gate jams',
      ]);
      await store.savePlacements([placed(ids[0]!, 1)], []);

      expect(titles(await store.articlesToPlace({ version: 1, seenSince: at(0), afterId: 0, limit: 5 }))).toEqual([
        'Gate jams',
      ]);
      expect(await store.articlesToPlace({ version: 1, seenSince: at(0), afterId: ids[1]!, limit: 5 })).toEqual([]);
      expect(await store.articlesToPlace({ version: 1, seenSince: at(2), afterId: 0, limit: 5 })).toEqual([]);
    });

    it('offers what an older method placed again, with its story', async () => {
      const store = open();
      const [id = 0] = await given(store, ['Lock fails']);
      await store.savePlacements([placed(id, 4)], []);

      const [again] = await store.articlesToPlace({ version: 2, seenSince: at(0), afterId: 0, limit: 5 });

      expect(again).toMatchObject({ id, storyId: 4 });
    });

    it('gives back what was placed, a page after the other', async () => {
      const store = open();
      const ids = await given(store, ['Lock fails', 'Gate jams', 'Ferry back']);
      await store.savePlacements(
        ids.map((id) => placed(id, id)),
        [],
      );
      const query = { version: 1, seenSince: at(0), limit: 2 };

      const first = await store.placedArticles({ ...query, after: null });
      const second = await store.placedArticles({ ...query, after: first[1]! });

      expect([first, second].map((page) => page.map(({ articleId }) => articleId))).toEqual([
        ids.slice(0, 2),
        ids.slice(2),
      ]);
      expect(first[0]).toEqual(placed(ids[0]!, ids[0]!));
    });

    it('moves all that was known of a merged story, and finds it by its old id', async () => {
      const store = open();
      const ids = await given(store, ['Lock fails', 'Gate jams']);
      await store.savePlacements([placed(ids[0]!, 3), placed(ids[1]!, 5)], []);

      await store.savePlacements([], [{ from: 5, into: 3 }]);
      await store.savePlacements([placed(ids[0]!, 2), placed(ids[1]!, 3)], [{ from: 3, into: 2 }]);

      expect(titles(await store.storyArticles('g1', 5))).toEqual(['Lock fails', 'Gate jams']);
      expect((await store.storyPlaces('g1', ids)).places.map(({ storyId }) => storyId)).toEqual([2, 2]);
      expect(await store.nextStoryId()).toBe(6);
    });

    it('shows a guild nothing that its own feeds did not bring', async () => {
      const store = open();
      const [own = 0] = await given(store, ['Lock fails']);
      const [foreign = 0] = await given(store, ['Gate jams'], { guildId: 'g2', feedUrl: 'https://tern.example/rss' });
      await store.savePlacements([placed(own, 1), placed(foreign, 1)], []);

      expect(titles(await store.storyArticles('g1', 1))).toEqual(['Lock fails']);
      expect((await store.storyPlaces('g1', [own, foreign])).places.map(({ articleId }) => articleId)).toEqual([own]);
      expect(await store.splitStory({ guildId: 'g1', articleId: foreign, storyId: 1 }, mod(9))).toBe(false);
    });

    it('lists headlines of a stretch of time, newest first, a page after the other', async () => {
      const store = open();
      const ids = await given(store, ['Lock fails', 'Gate jams', 'Ferry back', 'Too late'], { minutes: [0, 5, 5, 9] });
      await store.savePlacements([placed(ids[0]!, 3)], []);
      const query = { since: at(0), before: at(9), limit: 2, every: 1 };

      const first = await store.storyHeadlines('g1', { ...query, after: null });
      const second = await store.storyHeadlines('g1', { ...query, after: first[1]! });

      expect([first, second].map(titles)).toEqual([['Ferry back', 'Gate jams'], ['Lock fails']]);
      const lock = {
        id: ids[0]!,
        feedId: first[0]?.feedId,
        title: 'Lock fails',
        language: 'en',
        publishedAt: at(0),
        storyId: 3,
      };
      expect(second).toEqual([lock]);
      expect(first[0]).toMatchObject({ storyId: null });
      expect(await store.countPublished('g1', query)).toBe(3);
      expect(await store.headlinesOfStory('g1', 3)).toEqual([lock]);
      expect(await store.storyHeadlines('g2', { ...query, after: null })).toEqual([]);
      expect([await store.countPublished('g2', query), await store.headlinesOfStory('g2', 3)]).toEqual([0, []]);
    });

    it('chooses headlines evenly where it is to give one of so many', async () => {
      const store = open();
      const names = Array.from({ length: 300 }, (_, number) => `Gull ${number}`);
      await given(store, names);
      const query = { since: at(0), before: at(9), limit: 300, after: null, every: 3 };

      const chosen = await store.storyHeadlines('g1', query);

      const numbers = chosen.map(({ title }) => Number(title.slice('Gull '.length)));
      const inThirds = [0, 100, 200].map((from) => numbers.filter((n) => n >= from && n < from + 100).length);
      for (const count of inThirds) expect(Math.abs(count - 33)).toBeLessThan(12);
    });

    it('gives articles with their texts, oldest first', async () => {
      const store = open();
      const ids = await given(store, ['Gate jams', 'Lock fails', 'Ferry back'], { minutes: [5, 0, 0] });

      expect(titles(await store.articlesOf('g1', ids.slice(0, 2)))).toEqual(['Lock fails', 'Gate jams']);
      expect(await store.articlesOf('g2', ids)).toEqual([]);
    });

    it('splits an article off for one guild, until that is taken back', async () => {
      const store = open();
      const [one = 0, other = 0] = await given(store, ['Lock fails', 'Gate jams']);
      await follow(store, { guildId: 'g2' });
      await store.savePlacements([placed(one, 1), placed(other, 2)], [{ from: 2, into: 1 }]);
      const split = { guildId: 'g1', articleId: other, storyId: 2 };

      expect(await store.splitStory(split, mod(9))).toBe(true);
      expect(await store.splitStory(split, mod(9))).toBe(false);

      expect(titles(await store.storyArticles('g1', 1))).toEqual(['Lock fails']);
      expect(titles(await store.storyArticles('g2', 1))).toEqual(['Lock fails', 'Gate jams']);
      expect((await store.storyPlaces('g1', [one, other])).apart).toEqual([{ articleId: other, storyId: 1 }]);
      expect(await store.unsplitStory({ ...split, guildId: 'g2', storyId: 1 }, mod(10))).toBe(false);
      expect(await store.unsplitStory({ ...split, storyId: 1 }, mod(10))).toBe(true);
      expect(await store.storyArticles('g1', 1)).toHaveLength(2);
    });
  });
}

/** Articles of a feed that a guild follows. */
async function given(
  store: Store,
  names: readonly string[],
  { minutes = [] as readonly number[], guildId = 'g1', feedUrl = 'https://herald.example/rss' } = {},
) {
  const { feed } = await follow(store, { guildId, feedUrl });
  return bring(
    store,
    feed.id,
    names.map((name, index) => anArticle(name, { publishedAt: at(minutes[index] ?? 0) })),
  );
}
