import { describe, expect, it } from 'vitest';
import { aDigest, anArticle, at, bring, follow, placed, run, titles, mod, type OpenStore } from './given.js';

const newUrl = 'https://herald.example/new';

export function movesContract(open: OpenStore): void {
  describe('moves', () => {
    it('gives a feed its new address and keeps everything else', async () => {
      const store = open();
      const subscription = await follow(store);
      await bring(store, subscription.feed.id, [anArticle('Ferry back')]);

      await store.moveFeed(subscription.feed.id, 'https://beacon.example/new', at(5));

      const [after] = await store.subscriptions('g1');
      expect(after).toMatchObject({
        id: subscription.id,
        feed: { id: subscription.feed.id, url: 'https://beacon.example/new' },
      });
      expect(await store.dueFeeds(at(99), 10, ['herald.example'])).toHaveLength(1);
      expect(await store.knownKeys(subscription.feed.id, ['title Ferry back'])).toHaveLength(1);
    });

    it('makes one feed of two where the new address is followed already', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { guildId: 'g2', feedUrl: newUrl });
      await bring(store, old.feed.id, [
        anArticle('Ferry back', { keys: ['1'] }),
        anArticle('Old news', { keys: ['2'] }),
      ]);
      await bring(store, kept.feed.id, [anArticle('Ferry back', { keys: ['1'] })]);

      await store.moveFeed(old.feed.id, newUrl, at(5));

      const [ours] = await store.subscriptions('g1');
      expect(ours).toMatchObject({ id: old.id, feed: { id: kept.feed.id, url: newUrl } });
      expect(titles((await store.latestArticles('g1', { limit: 10 })).articles).toSorted()).toEqual([
        'Ferry back',
        'Old news',
      ]);
      expect(await store.knownKeys(kept.feed.id, ['1', '2'])).toEqual(new Set(['1', '2']));
      expect(await store.dueFeeds(at(99), 10)).toHaveLength(1);
    });

    it('posts at once what either of two owed, and nothing twice', async () => {
      const store = open();
      const old = await follow(store, { mode: 'live' });
      const kept = await follow(store, { mode: 'live', feedUrl: newUrl });
      await bring(store, old.feed.id, []);
      await bring(store, kept.feed.id, []);
      await bring(store, old.feed.id, [anArticle('Ferry back'), anArticle('Old news')], at(3));
      await bring(store, kept.feed.id, [anArticle('Ferry back')], at(3));

      await store.moveFeed(old.feed.id, newUrl, at(5));
      await store.releaseHeld(at(5));

      const posts = await store.undrawnPosts();
      const articles = await Promise.all(posts.map(({ articleId }) => store.article('g1', articleId)));
      expect(articles.map((article) => article?.title).toSorted()).toEqual(['Ferry back', 'Old news']);
    });

    it('uses nothing twice in a digest that used it before', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { guildId: 'g2', feedUrl: newUrl });
      const digest = await store.addDigest(aDigest());
      const used = await bring(store, old.feed.id, [anArticle('Ferry back')]);
      await run(store, digest, 1, ['one'], [...used]);
      await bring(store, kept.feed.id, [anArticle('Ferry back')]);

      await store.moveFeed(old.feed.id, newUrl, at(5));

      const query = { publishedSince: null, seenSince: null, limit: 10 };
      expect(await store.digestMaterial(digest, query)).toEqual([]);
    });

    it('keeps an article off the story that it was split off', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { guildId: 'g2', feedUrl: newUrl });
      const other = await follow(store, { feedUrl: 'https://tern.example/rss' });
      const [ferry = 0] = await bring(store, old.feed.id, [anArticle('Ferry back')]);
      const [lock = 0] = await bring(store, other.feed.id, [anArticle('Lock fails')]);
      const [twin = 0] = await bring(store, kept.feed.id, [anArticle('Ferry back')]);
      await store.savePlacements(
        [ferry, lock, twin].map((articleId) => placed(articleId, 1)),
        [],
      );
      await store.splitStory({ guildId: 'g1', articleId: ferry, storyId: 1 }, mod(2));

      await store.moveFeed(old.feed.id, newUrl, at(5));

      expect(titles(await store.storyArticles('g1', 1))).toEqual(['Lock fails']);
    });

    it('lets a channel that followed both follow one', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { feedUrl: newUrl });

      await store.moveFeed(old.feed.id, newUrl, at(5));

      expect((await store.subscriptions('g1')).map(({ id }) => id)).toEqual([kept.id]);
    });

    it('asks the kept feed again, though it was given up before', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { guildId: 'g2', feedUrl: newUrl });
      const result = { kind: 'problem', problem: { kind: 'gone' } } as const;
      await store.saveFetch({ feedId: kept.feed.id, at: at(1), nextDueAt: at(2), result, isStopped: true });

      await store.moveFeed(old.feed.id, newUrl, at(5));

      const [ours] = await store.subscriptions('g1');
      expect(ours?.feed).toMatchObject({ id: kept.feed.id, stoppedAt: null, trouble: null, dueAt: at(5) });
    });

    it('keeps an article once that stands under two addresses', async () => {
      const store = open();
      const old = await follow(store);
      const kept = await follow(store, { guildId: 'g2', feedUrl: newUrl });
      await bring(store, old.feed.id, [anArticle('Ferry back', { url: 'https://old.example/ferry' })]);
      await bring(store, kept.feed.id, [anArticle('Ferry back', { url: 'https://new.example/ferry' })]);

      await store.moveFeed(old.feed.id, newUrl, at(5));

      const { articles } = await store.latestArticles('g1', { limit: 10 });
      expect(articles.map(({ url }) => url)).toEqual(['https://new.example/ferry']);
    });

    it('leaves a feed that is where it should be', async () => {
      const store = open();
      const { feed } = await follow(store);

      await store.moveFeed(feed.id, feed.url, at(5));

      expect(await store.subscriptions('g1')).toMatchObject([{ feed: { id: feed.id, url: feed.url } }]);
    });
  });
}
