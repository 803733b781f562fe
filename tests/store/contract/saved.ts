import { describe, expect, it } from 'vitest';
import { anArticle, at, bring, follow, mod, type OpenStore, titles } from './given.js';

export function savedContract(open: OpenStore): void {
  describe('what a person saved', () => {
    const ann = { userId: 'ann', guildId: 'g1', at: at(5) };

    it('is a list of its own for each, newest first, with what it takes to find the article again', async () => {
      const { store, ids } = await given(open, ['Gate', 'Tram']);
      await store.saveArticle({ ...ann, articleId: ids[0]! });
      await store.saveArticle({ ...ann, articleId: ids[1]!, at: at(6) });
      await store.saveArticle({ ...ann, userId: 'bob', articleId: ids[0]! });

      const saved = await store.savedArticles('ann', 'g1');

      expect(titles(saved)).toEqual(['Tram', 'Gate']);
      expect(saved[0]).toEqual({
        id: 2,
        guildId: 'g1',
        articleId: ids[1],
        url: 'https://herald.example/Tram',
        title: 'Tram',
        source: 'Harbour Herald',
        savedAt: at(6),
      });
      expect(titles(await store.savedArticles('bob', 'g1'))).toEqual(['Gate']);
    });

    it('holds an article once', async () => {
      const { store, ids } = await given(open, ['Gate']);
      const first = await store.saveArticle({ ...ann, articleId: ids[0]! });
      const second = await store.saveArticle({ ...ann, articleId: ids[0]!, at: at(9) });

      expect([first.kind, second.kind]).toEqual(['saved', 'saved-before']);
      expect(second).toMatchObject({ saved: { id: 1, savedAt: at(5) } });
      expect(await store.savedArticles('ann', 'g1')).toHaveLength(1);
    });

    it('takes nothing that the guild does not see', async () => {
      const { store, ids } = await given(open, ['Gate']);

      expect(await store.saveArticle({ ...ann, guildId: 'g2', articleId: ids[0]! })).toEqual({ kind: 'unknown' });
      expect(await store.saveArticle({ ...ann, articleId: 99 })).toEqual({ kind: 'unknown' });
    });

    it('is told apart by guild, and is one list everywhere', async () => {
      const { store, ids } = await given(open, ['Gate', 'Tram']);
      await follow(store, { guildId: 'g2' });
      await store.saveArticle({ ...ann, articleId: ids[0]! });
      await store.saveArticle({ ...ann, articleId: ids[1]! });
      await store.saveArticle({ ...ann, guildId: 'g2', articleId: ids[0]! });

      expect(titles(await store.savedArticles('ann', 'g1'))).toEqual(['Tram', 'Gate']);
      expect(titles(await store.savedArticles('ann', 'g2'))).toEqual(['Gate']);
      expect(titles(await store.savedArticles('ann', null))).toEqual(['Gate', 'Tram']);
    });

    it('loses an article everywhere where it is taken off everywhere, and gets it back so', async () => {
      const { store, ids } = await given(open, ['Gate']);
      await follow(store, { guildId: 'g2' });
      await store.saveArticle({ ...ann, articleId: ids[0]! });
      await store.saveArticle({ ...ann, guildId: 'g2', articleId: ids[0]! });

      expect(await store.removeSavedEverywhere('bob', 2, at(6))).toBeNull();
      expect(await store.removeSavedEverywhere('ann', 2, at(6))).toMatchObject({ id: 2, title: 'Gate' });
      expect(await store.savedArticles('ann', null)).toEqual([]);
      expect(await store.restoreSaved('ann', 2)).toMatchObject({ id: 2 });
      expect(await store.savedArticles('ann', 'g1')).toHaveLength(1);
      expect(await store.savedArticles('ann', 'g2')).toHaveLength(1);
    });

    it('loses what is taken off, until that is taken back', async () => {
      const { store, ids } = await given(open, ['Gate']);
      await store.saveArticle({ ...ann, articleId: ids[0]! });

      expect(await store.removeSaved('bob', 1, at(6))).toBeNull();
      expect(await store.removeSaved('ann', 1, at(6))).toMatchObject({ title: 'Gate' });
      expect(await store.removeSaved('ann', 1, at(6))).toBeNull();
      expect(await store.savedArticles('ann', null)).toEqual([]);
      expect(await store.savedArticle('ann', 1)).toBeNull();

      expect(await store.restoreSaved('bob', 1)).toBeNull();
      expect(await store.restoreSaved('ann', 1)).toMatchObject({ title: 'Gate' });
      expect(await store.restoreSaved('ann', 1)).toBeNull();
      expect(await store.savedArticle('ann', 1)).toMatchObject({ title: 'Gate' });
    });

    it('does not get back twice what was saved again meanwhile', async () => {
      const { store, ids } = await given(open, ['Gate']);
      await store.saveArticle({ ...ann, articleId: ids[0]! });
      await store.removeSaved('ann', 1, at(6));
      await store.saveArticle({ ...ann, articleId: ids[0]!, at: at(7) });

      expect(await store.restoreSaved('ann', 1)).toBeNull();
      expect(await store.savedArticles('ann', null)).toHaveLength(1);
    });

    it('forgets after a day what was taken off', async () => {
      const { store, ids } = await given(open, ['Gate', 'Tram']);
      for (const articleId of ids) await store.saveArticle({ ...ann, articleId });
      await store.removeSaved('ann', 1, at(6));
      await store.removeSaved('ann', 2, at(6 + 24 * 60 + 1));

      expect(await store.restoreSaved('ann', 1)).toBeNull();
      expect(await store.restoreSaved('ann', 2)).not.toBeNull();
    });

    it('stays when its feed is followed no more', async () => {
      const { store, ids, subscriptionId } = await given(open, ['Gate']);
      await store.saveArticle({ ...ann, articleId: ids[0]! });
      await store.unsubscribe('g1', subscriptionId, mod(6));

      expect(titles(await store.savedArticles('ann', 'g1'))).toEqual(['Gate']);
    });

    it('means the same article when two feeds become one', async () => {
      const { store, ids, feedId } = await given(open, ['Gate']);
      const other = await follow(store, { feedUrl: 'https://herald.example/atom', channelId: 'other' });
      const [kept] = await bring(store, other.feed.id, [anArticle('Gate')]);
      await store.saveArticle({ ...ann, articleId: ids[0]! });

      await store.moveFeed(feedId, 'https://herald.example/atom', at(7));

      expect(await store.savedArticles('ann', 'g1')).toMatchObject([{ articleId: kept }]);
    });

    it('is at most a thousand articles', async () => {
      const { store, ids } = await given(
        open,
        Array.from({ length: 1001 }, (_, number) => `Tram ${number}`),
      );
      for (const articleId of ids.slice(1)) await store.saveArticle({ ...ann, articleId });

      expect(await store.saveArticle({ ...ann, articleId: ids[0]! })).toEqual({ kind: 'full', limit: 1000 });
    });
  });
}

async function given(open: OpenStore, headlines: readonly string[]) {
  const store = open();
  const { id, feed } = await follow(store);
  const ids = await bring(
    store,
    feed.id,
    headlines.map((title) => anArticle(title)),
  );
  return { store, ids, subscriptionId: id, feedId: feed.id };
}
