import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../src/model.js';
import type { NewSubscription, Store } from '../../../src/store/store.js';
import type { SubscriptionSettings } from '../../../src/store/subscriptions.js';
import { aDigest, anArticle, at, bring, follow, type OpenStore, titles } from './given.js';

const material = { publishedSince: null, seenSince: null, limit: 100 };
const hour = 60;
const day = 24 * hour;

/** Follows a feed that goes at once; its first poll brought nothing. */
async function followLive(store: Store, parts: Partial<NewSubscription> = {}): Promise<Subscription> {
  const subscription = await follow(store, { mode: 'live', ...parts });
  await bring(store, subscription.feed.id, [], at(0));
  return subscription;
}

function edit(store: Store, { id, guildId }: Subscription, chosen: Partial<SubscriptionSettings>, minutes: number) {
  return store.editSubscription(guildId, id, chosen, { by: 'mara', at: at(minutes) });
}

/** News of a feed, published when it is brought. */
function bringNews(store: Store, { feed }: Subscription, names: readonly string[], minutes: number) {
  const articles = names.map((name) => anArticle(name, { publishedAt: at(minutes - 1) }));
  return bring(store, feed.id, articles, at(minutes));
}

async function owed(store: Store, minutes: number): Promise<readonly string[]> {
  await store.releaseHeld(at(minutes));
  const posts = await store.undrawnPosts();
  return Promise.all(
    posts.map(async ({ guildId, articleId }) => (await store.article(guildId, articleId))?.title ?? 'gone'),
  );
}

export function subscriptionsContract(open: OpenStore): void {
  describe('a subscription', () => {
    it('begins with the cap that its guild chose', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 7 }, { by: 'mara', at: at(0) });

      expect([await follow(store), await follow(store, { guildId: 'g2' })]).toMatchObject([
        { hourlyCap: 7 },
        { hourlyCap: 4 },
      ]);
    });
  });

  describe('a subscription that is edited', () => {
    it('is what was named, and what it was besides', async () => {
      const store = open();
      const before = await follow(store, { label: 'port' });

      const edited = await edit(store, before, { weight: 5, mode: 'live', hourlyCap: 2, template: '{title}' }, 1);

      const after = { ...before, weight: 5, mode: 'live', hourlyCap: 2, template: '{title}' };
      expect(edited).toMatchObject({ kind: 'edited', subscription: after });
      expect(await store.subscriptions('g1')).toEqual([after]);
    });

    it('tells the history which fields were what, by whom', async () => {
      const store = open();
      const subscription = await follow(store, { label: 'port' });

      await edit(store, subscription, { label: null, weight: 3, isSilent: false }, 1);

      expect(await store.changes('g1', { limit: 1 })).toMatchObject([
        {
          noun: 'feed',
          nounId: subscription.id,
          name: 'Harbour Herald',
          by: 'mara',
          at: at(1),
          before: { label: 'port', isSilent: true },
          after: { label: null, isSilent: false },
        },
      ]);
    });

    it('records nothing where nothing changes', async () => {
      const store = open();
      const subscription = await follow(store);

      const edited = await edit(store, subscription, { weight: 3, channelId: 'news' }, 1);

      expect(edited).toMatchObject({ kind: 'edited', change: null });
      expect(await store.changes('g1', { limit: 9 })).toMatchObject([{ before: null }]);
    });

    it('is looked for in its own guild, and not where it was removed', async () => {
      const store = open();
      const subscription = await follow(store);
      const foreign = await store.editSubscription('g2', subscription.id, { weight: 1 }, { by: 'eve', at: at(1) });
      await store.unsubscribe('g1', subscription.id, { by: 'mara', at: at(2) });

      const removed = await edit(store, subscription, { weight: 1 }, 3);

      expect([foreign, removed]).toEqual([{ kind: 'missing' }, { kind: 'missing' }]);
    });

    it('stays where it is if its feed goes to the other channel already', async () => {
      const store = open();
      const subscription = await follow(store);
      await follow(store, { channelId: 'birds' });

      expect(await edit(store, subscription, { channelId: 'birds' }, 1)).toEqual({ kind: 'taken' });
    });

    it('takes along the posts that its old channel is owed, but for what may stand there', async () => {
      const store = open();
      const subscription = await followLive(store);
      const [, tried = 0] = await bringNews(store, subscription, ['waits', 'tried'], 10);
      await store.releaseHeld(at(10));
      const posts = await store.undrawnPosts();
      const { deliveryId = 0 } = posts.find(({ articleId }) => articleId === tried) ?? {};
      await store.savePosts([{ deliveryId, reply: {}, articleUpdatedAt: null }]);
      await store.startDelivery(deliveryId, at(11));

      await edit(store, subscription, { channelId: 'birds' }, 12);

      expect(await owed(store, 12)).toEqual(['waits']);
      expect((await store.owedDeliveries(at(12), 9)).map(({ channelId }) => channelId)).toEqual(['news']);
      await bringNews(store, subscription, ['next'], 20);
      expect(await owed(store, 20)).toEqual(['waits', 'next']);
    });

    it('leaves behind what its new channel has had', async () => {
      const store = open();
      const subscription = await followLive(store);
      const other = await followLive(store, { channelId: 'birds' });
      await bringNews(store, subscription, ['a'], 10);
      await store.releaseHeld(at(10));
      await store.unsubscribe('g1', other.id, { by: 'mara', at: at(11) });

      await edit(store, subscription, { channelId: 'birds' }, 12);

      expect(await owed(store, 12)).toEqual([]);
    });

    it('leaves to the digest what was owed, where it goes into that from now on', async () => {
      const store = open();
      const subscription = await followLive(store);
      const digest = await store.addDigest(aDigest());
      await bringNews(store, subscription, ['a'], 10);

      await edit(store, subscription, { mode: 'digest' }, 11);

      expect(await owed(store, 11)).toEqual([]);
      expect(titles(await store.digestMaterial(digest, material))).toEqual(['a']);
    });
  });

  describe('a subscription that is paused', () => {
    it('says since when and by whom, until it is resumed', async () => {
      const store = open();
      const subscription = await follow(store);
      await edit(store, subscription, { isPaused: true }, 1);
      const again = await store.editSubscription('g1', subscription.id, { isPaused: true }, { by: 'jon', at: at(2) });

      expect(again).toMatchObject({ change: null, subscription: { pause: { since: at(1), by: 'mara' } } });
      expect(await edit(store, subscription, { isPaused: false }, 3)).toMatchObject({ subscription: { pause: null } });
    });

    it('keeps its feed from being polled, unless somebody else follows it', async () => {
      const store = open();
      const subscription = await follow(store);
      await edit(store, subscription, { isPaused: true }, 1);
      const alone = await store.dueFeeds(at(hour), 9);
      await follow(store, { guildId: 'g2', at: at(2) });

      expect(alone).toEqual([]);
      expect(await store.dueFeeds(at(hour), 9)).toHaveLength(1);
    });

    it('brings nothing, neither at once nor in a digest', async () => {
      const store = open();
      const subscription = await followLive(store);
      const digest = await store.addDigest(aDigest({ channelId: 'birds' }));
      const inDigest = await follow(store, { channelId: 'birds' });
      for (const paused of [subscription, inDigest]) await edit(store, paused, { isPaused: true }, 1);

      await bringNews(store, subscription, ['a'], 10);

      expect(await owed(store, 10)).toEqual([]);
      expect(await store.digestMaterial(digest, material)).toEqual([]);
    });

    it('keeps what it owed for a day, and then lets it go', async () => {
      const store = open();
      const subscription = await followLive(store);
      await bringNews(store, subscription, ['a'], 10);
      await edit(store, subscription, { isPaused: true }, 11);
      const meanwhile = await owed(store, 12);
      await edit(store, subscription, { isPaused: false }, 13);
      const soon = await owed(store, 14);
      await edit(store, subscription, { isPaused: true }, 15);
      await edit(store, subscription, { isPaused: false }, 2 * day);

      expect([meanwhile, soon, await owed(store, 2 * day)]).toEqual([[], ['a'], []]);
    });

    it('posts nothing at once that came meanwhile, wherever it was read', async () => {
      const store = open();
      const subscription = await followLive(store);
      await edit(store, subscription, { isPaused: true }, 1);
      await bringNews(store, subscription, ['read meanwhile'], 10);
      await edit(store, subscription, { isPaused: false }, 20);
      const undated = anArticle('undated', { publishedAt: null });

      await bring(store, subscription.feed.id, [anArticle('came meanwhile', { publishedAt: at(15) }), undated], at(21));

      expect(await owed(store, 21)).toEqual([]);
      await bring(store, subscription.feed.id, [anArticle('new', { publishedAt: null })], at(30));
      expect(await owed(store, 30)).toEqual(['new']);
    });

    it('posts at once what is dated after the pause, even with the first poll', async () => {
      const store = open();
      const subscription = await followLive(store);
      await edit(store, subscription, { isPaused: true }, 1);
      await edit(store, subscription, { isPaused: false }, 20);

      await bring(store, subscription.feed.id, [anArticle('new', { publishedAt: at(25) })], at(30));

      expect(await owed(store, 30)).toEqual(['new']);
    });

    it('leaves to the next digest what came before, and the last day of the pause', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const subscription = await follow(store);
      await bringNews(store, subscription, ['before'], 10);
      await edit(store, subscription, { isPaused: true }, 20);
      await bringNews(store, subscription, ['long ago'], day);
      await bringNews(store, subscription, ['yesterday'], 3 * day);
      await edit(store, subscription, { isPaused: false }, 3 * day + hour);
      await bringNews(store, subscription, ['after'], 3 * day + 2 * hour);

      expect(titles(await store.digestMaterial(digest, material))).toEqual(['after', 'yesterday', 'before']);
    });
  });

  describe('a subscription that is restored', () => {
    async function awayUntil(minutes: number) {
      const store = open();
      const subscription = await followLive(store);
      const digest = await store.addDigest(aDigest({ channelId: 'birds' }));
      await bringNews(store, subscription, ['owed'], 10);
      await store.unsubscribe('g1', subscription.id, { by: 'mara', at: at(11) });
      await store.restoreSubscription('g1', subscription.id, { by: 'mara', at: at(minutes) });
      const articles = [anArticle('old', { publishedAt: at(12) }), anArticle('new', { publishedAt: at(minutes + 1) })];
      await bring(store, subscription.feed.id, articles, at(minutes + 2));
      const posted = await owed(store, minutes + 2);
      await edit(store, subscription, { mode: 'digest', channelId: 'birds' }, minutes + 3);
      return { posted, told: titles(await store.digestMaterial(digest, material)) };
    }

    it('goes on as if nothing had been within a day', async () => {
      expect((await awayUntil(20)).posted).toEqual(['owed', 'old', 'new']);
    });

    it('posts and tells nothing old where it was away for longer', async () => {
      const { posted, told } = await awayUntil(60 * day);

      expect(posted).toEqual(['new']);
      expect(told).toEqual(['new', 'owed']);
    });
  });
}
