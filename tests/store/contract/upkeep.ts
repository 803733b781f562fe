import { describe, expect, it } from 'vitest';
import { forgettable } from '../../../src/store/upkeep.js';
import type { Store } from '../../../src/store/store.js';
import { aReading } from '../../helpers/reading.js';
import { aDigest, anArticle, at, bring, drawn, follow, type OpenStore, placed, run, titles } from './given.js';

const dayMinutes = 24 * 60;
const days = (count: number) => at(count * dayMinutes);

export function upkeepContract(open: OpenStore): void {
  describe('what is forgotten', () => {
    it('is an article that was first seen so many days ago, however old it was then, with all that hangs on it', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [old] = await bring(store, feed.id, [anArticle('Ferry', { publishedAt: days(-300) })], days(0));
      await bring(store, feed.id, [anArticle('Bridge', { publishedAt: days(-300) })], days(2));
      await store.savePlacements([placed(old!, 1)], []);

      await forgetAll(store, days(91));

      const { articles } = await store.latestArticles('g1', { limit: 10 });
      expect(titles(articles)).toEqual(['Bridge']);
      expect(await store.storyArticles('g1', 1)).toEqual([]);
      expect(titles(await store.articlesToIndex(10))).toEqual(['Bridge']);
    });

    it('is nothing that somebody saved, until it is saved no more', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [id] = await bring(store, feed.id, [anArticle('Ferry')]);
      const outcome = await store.saveArticle({ userId: 'ann', guildId: 'g1', articleId: id!, at: at(2) });
      const savedId = outcome.kind === 'saved' ? outcome.saved.id : 0;

      await forgetAll(store, days(400));
      const kept = await store.article('g1', id!);
      await store.removeSaved('ann', savedId, days(400));
      await forgetAll(store, days(402));
      await forgetAll(store, days(403));

      expect(kept?.title).toBe('Ferry');
      expect(await store.article('g1', id!)).toBeNull();
    });

    it('is nothing of a story that somebody follows', async () => {
      const store = open();
      const { feed } = await follow(store);
      const ids = await bring(store, feed.id, [anArticle('Ferry'), anArticle('Bridge')]);
      await store.savePlacements([placed(ids[0]!, 1), placed(ids[1]!, 2)], []);
      const subject = { kind: 'story', storyId: 1 } as const;
      await store.follow({ userId: 'ann', guildId: 'g1', subject, name: 'Ferry', at: at(2) });

      await forgetAll(store, days(200));

      expect(titles((await store.latestArticles('g1', { limit: 10 })).articles)).toEqual(['Ferry']);
    });

    it('is nothing that a channel is still owed, or got within a week', async () => {
      const store = open();
      const { feed } = await follow(store, { mode: 'live' });
      await bring(store, feed.id, [anArticle('Old', { publishedAt: days(-9) })], at(0));
      const [id] = await bring(store, feed.id, [anArticle('Ferry', { publishedAt: at(1) })], at(2));
      await store.releaseHeld(at(3));

      await forgetAll(store, days(200));
      const owed = await store.article('g1', id!);
      const [post] = await store.undrawnPosts();
      await store.savePosts([drawn(post!.deliveryId, 'Ferry')]);
      await store.startDelivery(post!.deliveryId, days(200));
      const sent = { kind: 'sent', messageId: 'm1', url: null } as const;
      await store.settleDelivery(post!.deliveryId, sent, days(200));
      await forgetAll(store, days(206));
      const fresh = await store.article('g1', id!);
      await forgetAll(store, days(208));

      expect(owed?.title).toBe('Ferry');
      expect(fresh?.title).toBe('Ferry');
      expect(await store.article('g1', id!)).toBeNull();
    });

    it('is nothing that a digest has not had its turn for, until 35 days have passed', async () => {
      const store = open();
      const { feed } = await follow(store);
      const elsewhere = await follow(store, { guildId: 'g2', feedUrl: 'https://other.example/rss' });
      const digest = await store.addDigest(aDigest({ cron: '0 8 1 * *', dueAt: days(28) }));
      await bring(store, feed.id, [anArticle('Ferry')], days(2));
      await bring(store, elsewhere.feed.id, [anArticle('Tide')], days(2));

      await forgetAll(store, days(20), 7);
      const [ofDigest, ofNone] = await newest(store, 'g1', 'g2');
      await run(store, digest, 28 * dayMinutes, []);
      await bring(store, feed.id, [anArticle('Bridge')], days(29));
      await forgetAll(store, days(40), 7);
      const afterRun = await newest(store, 'g1');
      await forgetAll(store, days(65), 7);

      expect([ofDigest, ofNone, afterRun]).toEqual([['Ferry'], [], [['Bridge']]]);
      expect(await newest(store, 'g1')).toEqual([[]]);
    });

    it('waits for no digest that was removed, or is of a server that the bot has left', async () => {
      const store = open();
      const { feed } = await follow(store);
      const left = await follow(store, { guildId: 'g2', feedUrl: 'https://other.example/rss' });
      await follow(store, { guildId: 'g3', feedUrl: 'https://other.example/rss' });
      const { id } = await store.addDigest(aDigest());
      await store.addDigest(aDigest({ guildId: 'g2' }));
      await bring(store, feed.id, [anArticle('Ferry')], days(1));
      await bring(store, left.feed.id, [anArticle('Tide')], days(1));
      await store.removeDigest('g1', id, { by: 'mod', at: days(2) });
      await store.leaveGuild('g2', days(2));

      await forgetAll(store, days(20), 7);

      expect(await newest(store, 'g1', 'g3')).toEqual([[], []]);
    });

    it('is no name that its feed still lists, and every other after half a year', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Listed'), anArticle('Gone')], at(0));
      const list = (when: Date) =>
        store.saveFetch({
          ...{ feedId: feed.id, at: when, nextDueAt: when },
          result: aReading({ reach: 'all', listed: ['title Listed'] }),
        });

      await list(days(150));
      await forgetAll(store, days(179));
      const before = await store.knownKeys(feed.id, ['title Listed', 'title Gone']);
      await list(days(800));
      await forgetAll(store, days(990));

      expect([...before].toSorted()).toEqual(['title Gone', 'title Listed']);
      expect([...(await store.knownKeys(feed.id, ['title Listed', 'title Gone']))]).toEqual(['title Listed']);
    });

    it('is no name at all while nobody has read all that its feed lists', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Ferry')], at(0));

      await forgetAll(store, days(2000));

      expect([...(await store.knownKeys(feed.id, ['title Ferry']))]).toEqual(['title Ferry']);
    });

    it('is a feed that nobody follows, when its articles are gone: it begins anew', async () => {
      const store = open();
      const { feed, id } = await follow(store);
      await bring(store, feed.id, [anArticle('Ferry')], at(0));
      await store.unsubscribe('g1', id, { by: 'mod', at: days(1) });

      await forgetAll(store, days(89));
      const again = await store.restoreSubscription('g1', id, { by: 'mod', at: days(89) });
      await store.unsubscribe('g1', id, { by: 'mod', at: days(89) });
      await forgetAll(store, days(180));
      await forgetAll(store, days(181));
      const anew = await follow(store, { at: days(182) });

      expect(again?.feed.polledAt).toEqual(at(0));
      expect(anew.feed).toMatchObject({ polledAt: null });
      expect(await store.knownKeys(anew.feed.id, ['title Ferry'])).toEqual(new Set());
    });

    it('is a run with its messages, but what is owed of it', async () => {
      const store = open();
      await follow(store);
      const digest = await store.addDigest(aDigest());
      const { deliveryIds: first } = await run(store, digest, 0, ['Monday']);
      await store.startDelivery(first[0]!, at(1));
      await store.settleDelivery(first[0]!, { kind: 'sent', messageId: 'm1', url: null }, at(1));
      const { deliveryIds: second } = await run(store, digest, 1, ['Tuesday']);

      await forgetAll(store, days(200));

      expect(await store.delivery('g1', first[0]!)).toBeNull();
      expect(await store.delivery('g1', second[0]!)).toMatchObject({ kind: 'waiting' });
    });

    it('comes in turns as short as they are asked to be, each going on where the last ended', async () => {
      const store = open();
      const { feed } = await follow(store);
      const articles = Array.from({ length: 120 }, (_, number) => anArticle(`Tide ${number}`));
      await bring(store, feed.id, articles);
      const turn = { what: 'articles', now: days(200), keepDays: 90, withinMs: 0.5 } as const;

      let [turns, forgotten, after] = [0, 0, null as string | null];
      do {
        const done = await store.forgetSome({ ...turn, after });
        [turns, forgotten, after] = [turns + 1, forgotten + done.forgotten, done.next];
      } while (after !== null);

      expect(turns).toBeGreaterThan(1);
      expect(forgotten).toBe(120);
    });
  });

  describe('the foreseen growth', () => {
    it('goes by what followed feeds published in the last 14 days, until as much is forgotten as comes', async () => {
      const store = open();
      const { feed } = await follow(store);
      const articles = Array.from({ length: 28 }, (_, number) =>
        anArticle(`Tide ${number}`, { publishedAt: at(-(number * dayMinutes) / 2 + 1) }),
      );
      await bring(store, feed.id, [...articles, anArticle('Old', { publishedAt: at(-100 * dayMinutes) })]);

      const growth = await store.growth({ now: at(2), keepDays: 60 });
      const longer = await store.growth({ now: at(2), keepDays: 120 });

      expect(growth.articles).toBe(29);
      expect(growth.articlesPerDay).toBe(2);
      expect(growth.bytesNow).toBeGreaterThan(0);
      expect(growth.bytesIn30Days).toBeLessThan(growth.bytesSteady);
      expect(growth.bytesSteady).toBeLessThan(longer.bytesSteady);
    });

    it('expects nothing of feeds that nobody follows any more', async () => {
      const store = open();
      const { id, feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Tide')]);
      await store.unsubscribe('g1', id, { by: 'mod', at: at(2) });

      const growth = await store.growth({ now: at(3), keepDays: 90 });

      expect(growth.articlesPerDay).toBe(0);
    });
  });
}

/** The titles that each of these guilds still sees. */
function newest(store: Store, ...guildIds: readonly string[]): Promise<(readonly string[])[]> {
  const ofGuild = async (guildId: string) => titles((await store.latestArticles(guildId, { limit: 10 })).articles);
  return Promise.all(guildIds.map(ofGuild));
}

/** As many turns as it takes. */
async function forgetAll(store: Store, now: Date, keepDays = 90): Promise<void> {
  for (const what of forgettable) {
    let after: string | null = null;
    do {
      ({ next: after } = await store.forgetSome({ what, now, keepDays, after, withinMs: 50 }));
    } while (after !== null);
  }
}
