import { describe, expect, it } from 'vitest';
import { say } from '../../../src/chat/reply.js';
import type { FetchProblem } from '../../../src/model.js';
import type { Store } from '../../../src/store/store.js';
import { aDigest, anArticle, at, bring, follow, mod, type OpenStore, run } from './given.js';

const timeout: FetchProblem = { kind: 'unreachable', cause: 'timeout' };
const dayOfMinutes = 24 * 60;
const sent = { kind: 'sent', messageId: 'm1', url: null } as const;

export function statusContract(open: OpenStore): void {
  describe('the status of feeds', () => {
    it('counts those that somebody follows by how they are', async () => {
      const store = open();
      const [healthy, failing, stopped, struggling] = await followSome(store, ['A', 'B', 'C', 'D', 'Unread']);
      await bring(store, healthy, []);
      await fail(store, failing, 1);
      await fail(store, stopped, 2, true);
      await fail(store, struggling, dayOfMinutes);
      const paused = await follow(store, { feedUrl: 'https://paused.example/', feedTitle: 'Paused' });
      await store.editSubscription('g1', paused.id, { isPaused: true }, mod(3));
      const removed = await follow(store, { feedUrl: 'https://removed.example/', feedTitle: 'Removed' });
      await store.unsubscribe('g1', removed.id, mod(3));
      await follow(store, { guildId: 'left', feedUrl: 'https://left.example/', feedTitle: 'Left' });
      await store.enterGuild({ guildId: 'left', at: at(0), welcome: null });
      await store.leaveGuild('left', at(3));

      const { counts } = await store.feedStatus(at(dayOfMinutes + 1));

      expect(counts).toEqual({ healthy: 1, unread: 1, struggling: 1, failing: 1, stopped: 1, paused: 1 });
    });

    it('names those that failed for longest first, with what kept them and when they are polled next', async () => {
      const store = open();
      const [, late, early, stopped] = await followSome(store, ['Fine', 'Late', 'Early', 'Stopped']);
      await fail(store, late, 20);
      await fail(store, early, 10);
      await fail(store, stopped, 30, true);

      const { worst } = await store.feedStatus(at(40));

      expect(worst.map(({ title, state, reason, since, dueAt }) => ({ title, state, reason, since, dueAt }))).toEqual([
        { title: 'Early', state: 'struggling', reason: timeout, since: at(10), dueAt: at(70) },
        { title: 'Late', state: 'struggling', reason: timeout, since: at(20), dueAt: at(80) },
        { title: 'Stopped', state: 'stopped', reason: timeout, since: at(30), dueAt: null },
      ]);
    });

    it('tells what waits for its poll, since when, and what is next', async () => {
      const store = open();
      await followSome(store, ['First', 'Second']);
      const { feed } = await follow(store, { feedUrl: 'https://third.example/', feedTitle: 'Third' });
      await bring(store, feed.id, []);

      expect(await store.pollStatus(at(3))).toEqual({
        due: 2,
        lagMs: 3 * 60_000,
        next: [{ title: 'Third', url: 'https://third.example/', dueAt: at(60) }],
      });
      expect(await store.pollStatus(at(-1))).toMatchObject({ due: 0, lagMs: 0 });
    });
  });

  describe('the status of digests', () => {
    it('counts those that go on and those that are paused, and what told of something in the last day', async () => {
      const store = open();
      const told = await store.addDigest(aDigest({ name: 'Morning' }));
      const silent = await store.addDigest(aDigest());
      await store.addDigest(aDigest({ channelId: 'talk' }));
      await store.pauseDigest('g1', silent.id, mod(0));
      const removed = await store.addDigest(aDigest());
      await store.removeDigest('g1', removed.id, mod(0));
      await run(store, told, 0, ['hello', 'again']);
      await run(store, silent, 0, []);

      expect(await store.runStatus(at(5))).toEqual({
        digests: 2,
        paused: 1,
        ranInDay: 1,
        lagMs: 5 * 60_000,
        next: [
          { id: 3, name: null, dueAt: at(0) },
          { id: told.id, name: 'Morning', dueAt: at(1440) },
        ],
      });
      expect(await store.runStatus(at(1441))).toMatchObject({ ranInDay: 0 });
      expect(await store.runStatus(at(-1))).toMatchObject({ lagMs: 0 });
    });

    it('takes none for late that waits until its channel can be posted into', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one'], 1);
      await store.startDelivery(one, at(2));
      const suspended = { kind: 'suspended', dueAt: at(9), reason: 'I may not', mayHaveArrived: false } as const;
      await store.settleDelivery(one, suspended, at(3));

      expect(await store.runStatus(at(1500))).toMatchObject({ digests: 1, lagMs: 0 });
    });
  });

  describe('the status of deliveries', () => {
    it('counts what is owed, since when, and why it was kept back', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two'], 1);
      await store.startDelivery(one, at(2));
      const again = { kind: 'again', dueAt: at(9), reason: 'Discord broke down', mayHaveArrived: false } as const;
      await store.settleDelivery(one, again, at(3));

      expect(await store.deliveryStatus(at(4))).toEqual({
        owed: 2,
        sending: 0,
        held: 0,
        oldestOwedAt: at(1),
        sendable: 2,
        oldestSendableAt: at(1),
        closedCount: 0,
        closed: [],
        reasons: [{ reason: 'Discord broke down', count: 1 }],
        errands: 0,
      });
    });

    it('names channels that cannot be posted into, with what waits there', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two'], 1);
      await store.startDelivery(one, at(2));
      const suspended = { kind: 'suspended', dueAt: at(99), reason: 'I may not', mayHaveArrived: false } as const;
      await store.settleDelivery(one, suspended, at(3));

      const { closedCount, closed, reasons } = await store.deliveryStatus(at(4));

      expect({ closedCount, closed, reasons }).toEqual({
        closedCount: 1,
        closed: [{ channelId: 'news', since: at(3), reason: 'I may not', waiting: 2 }],
        reasons: [],
      });
    });

    it('counts no person as a channel, and what a closed one keeps back as nothing that could be sent', async () => {
      const store = open();
      const id = await oweAnn(store, 1);
      await store.startDelivery(id, at(2));
      const suspended = { kind: 'suspended', dueAt: at(99), reason: 'closed', mayHaveArrived: false } as const;
      await store.settleDelivery(id, suspended, at(3));
      await owe(store, ['one', 'two'], 5);

      expect(await store.deliveryStatus(at(6))).toMatchObject({
        owed: 3,
        sendable: 2,
        oldestSendableAt: at(5),
        closedCount: 0,
        closed: [],
      });
    });

    it('counts by the hour what arrived, and why the rest was given up', async () => {
      const store = open();
      const [one = 0, two = 0, three = 0] = await owe(store, ['one', 'two', 'three'], 1);
      for (const [id, minutes] of [
        [one, 30],
        [two, 70],
      ] as const) {
        await store.startDelivery(id, at(minutes));
        await store.settleDelivery(id, { ...sent, messageId: `m${id}` }, at(minutes));
      }
      await store.settleDelivery(three, { kind: 'dead', reason: 'too long' }, at(80));

      const status = await store.settledStatus(at(90));

      expect(status.sent.counts).toEqual([...Array<number>(22).fill(0), 1, 1]);
      expect(status.sent.from).toEqual(at(-22 * 60));
      expect(status).toMatchObject({ givenUp: 1, reasons: [{ reason: 'too long', count: 1 }] });
      expect(await store.settledStatus(at(80 + dayOfMinutes + 1))).toMatchObject({ givenUp: 0, reasons: [] });
    });
  });

  describe('the status of articles and of the database', () => {
    it('counts what is kept, what came in which hour, and what waits for work', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('One'), anArticle('Two')], at(30));
      await bring(store, feed.id, [anArticle('Three')], at(70));

      const { seen, ...counts } = await store.articleStatus(at(90));

      expect(counts).toEqual({ kept: 3, toSummarise: 3, toIndex: 3, toAskRules: 0 });
      expect(seen.counts.slice(-3)).toEqual([0, 2, 1]);
    });

    it('says how large it is, how many servers there are, and takes a write', async () => {
      const store = open();
      await store.enterGuild({ guildId: 'g1', at: at(0), welcome: null });

      const { bytes, freeBytes, backups, newestBackupAt, guilds } = await store.fileStatus();
      await store.checkWritable(at(1));

      expect(bytes).toBeGreaterThan(100_000);
      expect(freeBytes).toBeLessThan(bytes);
      expect({ guilds, backups, newestBackupAt }).toEqual({ guilds: 1, backups: 0, newestBackupAt: null });
    });

    it('tells since when it has been in use: since the first server, or article, that is kept', async () => {
      const store = open();
      const firstUse = async () => (await store.fileStatus()).firstUsedAt;

      const empty = await firstUse();
      await store.enterGuild({ guildId: 'g1', at: at(50), welcome: null });
      await store.enterGuild({ guildId: 'g2', at: at(90), welcome: null });
      const entered = await firstUse();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('One')], at(30));
      await bring(store, feed.id, [anArticle('Two')], at(70));

      expect([empty, entered, await firstUse()]).toEqual([null, at(50), at(30)]);
    });
  });
}

async function followSome(store: Store, titles: readonly string[]): Promise<readonly [number, number, number, number]> {
  const ids: number[] = [];
  for (const feedTitle of titles) {
    const feedUrl = `https://${feedTitle.toLowerCase()}.example/feed`;
    ids.push((await follow(store, { feedUrl, feedTitle })).feed.id);
  }
  const [first = 0, second = 0, third = 0, fourth = 0] = ids;
  return [first, second, third, fourth];
}

/** Writes a poll that got no answer. */
function fail(store: Store, feedId: number, minutes: number, isStopped = false) {
  const result = { kind: 'problem', problem: timeout } as const;
  return store.saveFetch({ feedId, at: at(minutes), nextDueAt: at(minutes + 60), result, isStopped });
}

async function owe(store: Store, parts: readonly string[], minutes: number): Promise<readonly number[]> {
  return (await run(store, await store.addDigest(aDigest()), minutes, parts)).deliveryIds;
}

/** Owes a person word of an article of a feed that they follow. */
async function oweAnn(store: Store, minutes: number): Promise<number> {
  const { feed } = await follow(store);
  const ann = { guildId: 'g1', userId: 'ann', name: 'Harbour Herald', at: at(0) };
  await store.follow({ ...ann, subject: { kind: 'feed', feedId: feed.id } });
  const [articleId = 0] = await bring(store, feed.id, [anArticle('A tram')], at(minutes));
  await store.saveMatches(articleId, [], at(minutes));
  const told = [{ followId: 1, articleId }];
  await store.saveTelling({ userId: 'ann', reply: say('A tram'), told, at: at(minutes) });
  return (await store.owedDeliveries(at(minutes), 1))[0]?.id ?? 0;
}
