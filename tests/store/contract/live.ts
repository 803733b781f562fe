import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../../src/model.js';
import type { NewArticle, NewSubscription, Store } from '../../../src/store/store.js';
import { aReading } from '../../helpers/reading.js';
import {
  aDigest,
  anArticle,
  at,
  bring,
  drawn,
  follow,
  mod,
  type OpenStore,
  run,
  titles,
  wordsOfDelivery,
} from './given.js';

const sent = { kind: 'sent', messageId: 'm1', url: 'https://chat.example/m1' } as const;
const material = { publishedSince: null, seenSince: null, limit: 100 };

/** Follows a feed that goes at once; its first poll brought nothing. */
async function followLive(store: Store, parts: Partial<NewSubscription> = {}): Promise<Subscription> {
  const subscription = await follow(store, { mode: 'live', ...parts });
  await bring(store, subscription.feed.id, []);
  return subscription;
}

function news(...names: readonly string[]): readonly NewArticle[] {
  return names.map((name, index) => anArticle(name, { publishedAt: at(index) }));
}

/** The titles of the posts that are owed and have no words yet. */
async function owedTitles(store: Store): Promise<readonly string[]> {
  const posts = await store.undrawnPosts();
  return Promise.all(
    posts.map(async ({ guildId, articleId }) => (await store.article(guildId, articleId))?.title ?? 'gone'),
  );
}

/** Sends all that is owed, at so many minutes. */
async function sendAll(store: Store, minutes: number): Promise<void> {
  const posts = await store.undrawnPosts();
  await store.savePosts(posts.map(({ deliveryId, articleId }) => drawn(deliveryId, `article ${articleId}`)));
  for (let owed = await store.owedDeliveries(at(minutes), 100); owed.length > 0;) {
    for (const { id } of owed) {
      await store.startDelivery(id, at(minutes));
      await store.settleDelivery(id, sent, at(minutes));
    }
    owed = await store.owedDeliveries(at(minutes), 100);
  }
}

export function liveContract(open: OpenStore): void {
  describe('live posts', () => {
    it('are owed with the poll that brings their articles, oldest first', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await store.addDigest(aDigest());
      const [later, earlier] = [
        anArticle('later', { publishedAt: at(9) }),
        anArticle('earlier', { publishedAt: at(8) }),
      ];

      await bring(store, feed.id, [later, earlier], at(10));

      expect(await owedTitles(store)).toEqual(['earlier', 'later']);
    });

    it('stay owed where the feed is followed anew, and are the digest’s where it goes into that', async () => {
      const store = open();
      const first = await followLive(store);
      await bring(store, first.feed.id, news('a', 'b'), at(10));
      await store.releaseHeld(at(10));
      const digest = await store.addDigest(aDigest());

      await store.unsubscribe('g1', first.id, mod(11));
      const second = await follow(store, { mode: 'live', at: at(12) });
      expect(await owedTitles(store)).toEqual(['a', 'b']);
      await store.unsubscribe('g1', second.id, mod(13));
      await follow(store, { at: at(14) });

      expect(await owedTitles(store)).toEqual([]);
      expect(titles(await store.digestMaterial(digest, material))).toEqual(['b', 'a']);
    });

    it('beyond the cap are posted after all where the digest goes that was to tell them', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const digest = await store.addDigest(aDigest());
      await bring(store, feed.id, news('a', 'b', 'c', 'd', 'e'), at(10));
      await sendAll(store, 10);
      await store.releaseHeld(at(80));
      expect(await owedTitles(store)).toEqual([]);

      await store.removeDigest('g1', digest.id, mod(81));
      await store.releaseHeld(at(82));

      expect(await owedTitles(store)).toEqual(['e']);
    });

    it('that Discord refused are told by the digest', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const digest = await store.addDigest(aDigest());
      await bring(store, feed.id, news('a'), at(10));
      const [post] = await store.undrawnPosts();
      await store.savePosts([drawn(post!.deliveryId, 'a')]);
      await store.startDelivery(post!.deliveryId, at(11));
      expect(await store.digestMaterial(digest, material)).toEqual([]);

      await store.settleDelivery(post!.deliveryId, { kind: 'dead', reason: 'refused' }, at(12));

      expect(titles(await store.digestMaterial(digest, material))).toEqual(['a']);
    });

    it('are told again by a digest that looks back', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const digest = await store.addDigest(aDigest());
      await bring(store, feed.id, news('a'), at(10));
      await sendAll(store, 11);

      expect(await store.digestMaterial(digest, material)).toEqual([]);
      expect(titles(await store.digestMaterial(digest, { ...material, alsoPosted: true }))).toEqual(['a']);
    });

    it('are none of a feed that goes into the digest', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, []);

      await bring(store, feed.id, news('a'), at(10));
      await store.releaseHeld(at(10));

      expect(await store.undrawnPosts()).toEqual([]);
    });

    it('are none of what a first poll brings, even where polls failed before', async () => {
      const store = open();
      const { feed } = await follow(store, { mode: 'live' });
      const problem = { kind: 'problem', problem: { kind: 'gone' } } as const;
      await store.saveFetch({ feedId: feed.id, at: at(1), nextDueAt: at(5), result: problem });

      await bring(store, feed.id, news('of the past'), at(5));
      await bring(store, feed.id, news('new'), at(10));
      await store.releaseHeld(at(10));

      expect(await owedTitles(store)).toEqual(['new']);
    });

    it('are none of what a feed brings that was followed long ago, until it is read again', async () => {
      const store = open();
      const { feed } = await followLive(store, { guildId: 'g2' });
      await follow(store, { mode: 'live', at: at(100) });

      await bring(store, feed.id, [anArticle('between', { publishedAt: at(50) })], at(110));
      await bring(store, feed.id, [anArticle('new', { publishedAt: at(115) })], at(120));
      await store.releaseHeld(at(120));

      const posts = await store.undrawnPosts();
      expect(posts.filter(({ guildId }) => guildId === 'g1')).toHaveLength(1);
    });

    it('are none of what is held back, and of what was a day old when the feed joined', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const flood = aReading({ articles: news('flood'), isHeldBack: true });

      await store.saveFetch({ feedId: feed.id, at: at(10), nextDueAt: at(60), result: flood });
      await bring(store, feed.id, [anArticle('of last week', { publishedAt: at(-7 * 1440) })], at(20));
      await store.releaseHeld(at(20));

      expect(await store.undrawnPosts()).toEqual([]);
    });

    it('go to each channel that wants them, in its own manner, with a nonce of their own', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await follow(store, { mode: 'live', channelId: 'alerts' });
      await follow(store, { channelId: 'quiet' });

      await bring(store, feed.id, news('a'), at(10));
      await store.releaseHeld(at(10));
      const posts = await store.undrawnPosts();
      await store.savePosts(posts.map(({ deliveryId }) => drawn(deliveryId, 'a')));
      const owed = await store.owedDeliveries(at(10), 10);

      expect(owed.map(({ channelId, manner }) => [channelId, manner])).toEqual([
        ['news', { isSilent: true, pingRoleId: null }],
        ['alerts', { isSilent: true, pingRoleId: null }],
      ]);
      expect(new Set(owed.map(({ nonce }) => nonce)).size).toBe(2);
    });

    it('are at most four an hour; the digest has the rest', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const digest = await store.addDigest(aDigest());

      await bring(store, feed.id, news('a', 'b', 'c'), at(10));
      await sendAll(store, 11);
      await bring(store, feed.id, news('d', 'e', 'f'), at(60));

      expect(await owedTitles(store)).toEqual(['d']);
      expect(titles(await store.digestMaterial(digest, material))).toEqual(['f', 'e']);
    });

    it('have room again an hour after the last ones arrived', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await store.addDigest(aDigest());
      await bring(store, feed.id, news('a', 'b', 'c', 'd'), at(10));
      await sendAll(store, 11);

      await bring(store, feed.id, news('e'), at(70));
      await bring(store, feed.id, news('f'), at(71));

      expect(await owedTitles(store)).toEqual(['f']);
    });

    it('are ten at most that a channel waits for, of all its feeds', async () => {
      const store = open();
      await store.addDigest(aDigest());

      for (let number = 1; number <= 4; number++) {
        const { feed } = await followLive(store, { feedUrl: `https://paper-${number}.example/rss` });
        await bring(store, feed.id, news(`a${number}`, `b${number}`, `c${number}`, `d${number}`), at(10));
      }

      expect(await store.undrawnPosts()).toHaveLength(10);
    });

    it('wait in line where the channel has no digest, and none is lost or overtaken', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await store.addDigest(aDigest({ label: 'of other feeds' }));

      await bring(store, feed.id, news('a', 'b', 'c', 'd', 'e', 'f'), at(10));
      await store.releaseHeld(at(10));
      const atFirst = await owedTitles(store);
      const inLine = [...(await store.heldPosts('g1')).values(), ...(await store.heldPosts('g2')).values()];
      await sendAll(store, 10);
      await bring(store, feed.id, [anArticle('g', { publishedAt: at(30) })], at(30));
      await store.releaseHeld(at(69));
      const withinTheHour = await owedTitles(store);
      await store.releaseHeld(at(70));

      expect(atFirst).toEqual(['a', 'b', 'c', 'd']);
      expect(inLine).toEqual([2]);
      expect(withinTheHour).toEqual([]);
      expect(await owedTitles(store)).toEqual(['e', 'f', 'g']);
    });

    it('that wait in line are told by a digest that comes first, and no more posted', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await bring(store, feed.id, news('a', 'b', 'c', 'd', 'e', 'f'), at(10));
      await store.releaseHeld(at(10));
      const digest = await store.addDigest(aDigest());

      const drawnOn = await store.digestMaterial(digest, material);
      await run(
        store,
        digest,
        20,
        ['the rest'],
        drawnOn.map(({ id }) => id),
      );
      await sendAll(store, 20);
      await store.releaseHeld(at(200));

      expect(titles(drawnOn)).toEqual(['f', 'e']);
      expect(await store.undrawnPosts()).toEqual([]);
    });

    it('wait for the end of quiet hours in a channel without a digest, and leave them to a digest elsewhere', async () => {
      const store = open();
      await store.editGuildSettings('g1', { quietHours: '08:00-09:00' }, { by: 'mod', at: at(0) });
      const { feed } = await followLive(store);
      await follow(store, { mode: 'live', channelId: 'alerts' });
      await store.addDigest(aDigest());

      await bring(store, feed.id, news('a'), at(10));
      await store.releaseHeld(at(59));
      const inQuietHours = await store.undrawnPosts();
      await store.releaseHeld(at(60));
      const posts = await store.undrawnPosts();
      await store.savePosts(posts.map(({ deliveryId }) => drawn(deliveryId, 'a')));

      expect(inQuietHours).toEqual([]);
      expect((await store.owedDeliveries(at(60), 10)).map(({ channelId }) => channelId)).toEqual(['alerts']);
    });

    it('are sent only once they have words, which stay as they are; what comes after does not wait', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const digest = await store.addDigest(aDigest());
      await bring(store, feed.id, news('a'), at(10));
      await run(store, digest, 20, ['digest']);
      const [post] = await store.undrawnPosts();
      const id = post?.deliveryId ?? 0;

      const before = await store.owedDeliveries(at(20), 10);
      await store.savePosts([drawn(id, 'first')]);
      await store.savePosts([drawn(id, 'second')]);
      const after = await store.owedDeliveries(at(20), 10);

      expect(before.map(wordsOfDelivery)).toEqual(['digest']);
      expect(after.map(wordsOfDelivery)).toEqual(['first']);
      expect(await store.undrawnPosts()).toEqual([]);
    });

    it('of a feed that was removed wait until it is back', async () => {
      const store = open();
      const { id, feed } = await followLive(store);
      await bring(store, feed.id, news('a', 'b', 'c', 'd', 'e'), at(10));
      await store.releaseHeld(at(10));

      await store.unsubscribe('g1', id, mod(11));
      const whileAway = await store.undrawnPosts();
      await store.releaseHeld(at(100));
      await store.restoreSubscription('g1', id, mod(60));

      expect(whileAway).toEqual([]);
      expect(await owedTitles(store)).toEqual(['a', 'b', 'c', 'd']);
    });

    it('that arrived are no material of their channel’s digests, and of no other channel’s', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await follow(store, { channelId: 'alerts' });
      const [here, there] = [await store.addDigest(aDigest()), await store.addDigest(aDigest({ channelId: 'alerts' }))];
      await bring(store, feed.id, news('a'), at(10));

      const whileOwed = await store.digestMaterial(here, material);
      await sendAll(store, 11);

      expect(whileOwed).toEqual([]);
      expect(await store.digestMaterial(here, material)).toEqual([]);
      expect(titles(await store.digestMaterial(there, material))).toEqual(['a']);
    });
  });
}
