import { describe, expect, it } from 'vitest';
import type { FetchProblem } from '../../../src/model.js';
import type { HostFinding, Store } from '../../../src/store/store.js';
import { anArticle, at, bring, follow, type OpenStore } from './given.js';

const timeout: FetchProblem = { kind: 'unreachable', cause: 'timeout' };

export function pollingContract(open: OpenStore): void {
  describe('polling', () => {
    it('names one due feed a host, the longest due, and none of the hosts that are left out', async () => {
      const store = open();
      await follow(store, { feedUrl: 'https://herald.example/sport', feedTitle: 'Sport', at: at(2) });
      await follow(store, { feedUrl: 'https://herald.example/news', feedTitle: 'News', at: at(1) });
      await follow(store, { feedUrl: 'https://herald.example:8443/tls', feedTitle: 'Other port', at: at(3) });
      await follow(store, { feedUrl: 'https://beacon.example/', feedTitle: 'Beacon', at: at(4) });

      expect(await dueTitles(store)).toEqual(['News', 'Other port', 'Beacon']);
      expect(await dueTitles(store, ['herald.example', 'beacon.example'])).toEqual(['Other port']);
    });

    it('names no feed of a closed host before it opens, and says when that is', async () => {
      const store = open();
      const { feed } = await follow(store, { feedUrl: 'https://herald.example/a', feedTitle: 'A' });
      await follow(store, { feedUrl: 'https://herald.example/b', feedTitle: 'B' });
      await find(store, feed.id, { kind: 'trouble', reason: timeout, closedUntil: at(40) });

      expect(await dueTitles(store, [], 39)).toEqual([]);
      expect(await dueTitles(store, [], 40)).toEqual(['B']);
      const [, other] = await store.subscriptions('g1');
      expect(other?.feed).toMatchObject({
        title: 'B',
        dueAt: at(40),
        trouble: null,
        hostTrouble: { reason: timeout, since: at(5), times: 1, feedId: feed.id, closedUntil: at(40) },
      });
    });

    it('counts the polls since a host was closed, and forgets it when it is fine', async () => {
      const store = open();
      const { feed } = await follow(store);
      await find(store, feed.id, { kind: 'trouble', reason: timeout, closedUntil: null });
      expect((await feedOf(store)).hostTrouble).toMatchObject({ times: 0, closedUntil: null });

      await find(store, feed.id, { kind: 'trouble', reason: timeout, closedUntil: at(20) });
      await find(store, feed.id, { kind: 'trouble', reason: timeout, closedUntil: at(60) });
      expect((await feedOf(store)).hostTrouble).toMatchObject({ times: 2, since: at(5), closedUntil: at(60) });

      await find(store, feed.id, { kind: 'fine' });
      expect((await feedOf(store)).hostTrouble).toBeNull();
    });

    it('counts anew after nobody tried for long', async () => {
      const store = open();
      const { feed } = await follow(store);
      const closing = { kind: 'trouble', reason: timeout, closedUntil: at(20) } as const;
      const result = { kind: 'problem', problem: timeout } as const;
      await find(store, feed.id, closing);
      await find(store, feed.id, closing);

      await store.saveFetch({ feedId: feed.id, at: at(90), nextDueAt: at(120), result, host: closing, isAnew: true });

      const after = await feedOf(store);
      expect(after.trouble).toEqual({ reason: timeout, since: at(90), times: 1 });
      expect(after.hostTrouble).toMatchObject({ since: at(90), times: 1 });
    });

    it('writes nothing but the due time of a poll that broke over a fault of ours', async () => {
      const store = open();
      const { feed } = await follow(store);
      await find(store, feed.id, { kind: 'trouble', reason: timeout, closedUntil: null });
      const before = await feedOf(store);

      await store.saveFetch({ feedId: feed.id, at: at(9), nextDueAt: at(99), result: { kind: 'postponed' } });

      expect(await feedOf(store)).toEqual({ ...before, dueAt: at(99) });
    });

    it('gives up every feed of a dead host, and none of another', async () => {
      const store = open();
      const { feed } = await follow(store, { feedUrl: 'https://herald.example/a', feedTitle: 'A' });
      await follow(store, { feedUrl: 'https://herald.example/b', feedTitle: 'B' });
      await follow(store, { feedUrl: 'https://beacon.example/', feedTitle: 'C' });

      await find(store, feed.id, { kind: 'dead', reason: timeout });

      expect(await dueTitles(store, [], 10_000)).toEqual(['C']);
      const given = (await store.subscriptions('g1')).map(({ feed: { title, stoppedAt, trouble } }) => {
        return [title, stoppedAt, trouble?.reason];
      });
      expect(given).toEqual([
        ['A', at(5), timeout],
        ['B', at(5), timeout],
        ['C', null, undefined],
      ]);
    });

    it('names no feed that was given up, until it is read again', async () => {
      const store = open();
      const { feed } = await follow(store);
      const result = { kind: 'problem', problem: { kind: 'gone' } } as const;
      await store.saveFetch({ feedId: feed.id, at: at(1), nextDueAt: at(2), result, isStopped: true });

      expect(await dueTitles(store)).toEqual([]);
      expect((await feedOf(store)).stoppedAt).toEqual(at(1));

      await bring(store, feed.id, []);
      expect((await feedOf(store)).stoppedAt).toBeNull();
      expect(await dueTitles(store, [], 60)).toHaveLength(1);
    });

    it('spreads what is overdue, longest due first, and leaves the rest', async () => {
      const store = open();
      for (const [name, minutes] of [['b', 2] as const, ['a', 1] as const, ['c', 3] as const, ['later', 30] as const]) {
        await follow(store, { feedUrl: `https://${name}.example/`, feedTitle: name, at: at(minutes) });
      }

      const lastMs = await store.spreadOverdue(at(10), { beyond: 2, gapMs: 60_000, withinMs: 3_600_000 });

      expect(lastMs).toBe(120_000);
      expect(await dueTimes(store)).toEqual({ a: at(10), b: at(11), c: at(12), later: at(30) });
    });

    it('spreads many within the time that is given, and few not at all', async () => {
      const store = open();
      for (const name of ['a', 'b', 'c', 'd'])
        await follow(store, { feedUrl: `https://${name}.example/`, feedTitle: name });

      expect(await store.spreadOverdue(at(10), { beyond: 4, gapMs: 60_000, withinMs: 120_000 })).toBe(0);
      expect(await dueTimes(store)).toEqual({ a: at(0), b: at(0), c: at(0), d: at(0) });

      expect(await store.spreadOverdue(at(10), { beyond: 3, gapMs: 60_000, withinMs: 120_000 })).toBe(90_000);
      expect((await dueTimes(store))['d']).toEqual(new Date(at(10).getTime() + 90_000));
    });

    it('counts what a feed published lately, and when something new was last seen', async () => {
      const store = open();
      const { feed } = await follow(store);
      const ages = [10, 50, 70, 60 * 23, 60 * 24 * 13, 60 * 24 * 15, -5];
      const articles = ages.map((age) => anArticle(`${age} minutes old`, { publishedAt: at(100 - age) }));
      await bring(store, feed.id, articles, at(90));

      expect(await store.rhythm(feed.id, at(100))).toEqual({
        inLastHour: 2,
        inLastDay: 4,
        inLastFortnight: 5,
        lastNewAt: at(90),
      });
    });

    it('knows no rhythm of a feed that brought nothing', async () => {
      const store = open();
      const { feed } = await follow(store);

      expect(await store.rhythm(feed.id, at(1))).toEqual({
        inLastHour: 0,
        inLastDay: 0,
        inLastFortnight: 0,
        lastNewAt: null,
      });
    });
  });
}

async function dueTitles(store: Store, exceptHosts: readonly string[] = [], minutes = 10): Promise<readonly string[]> {
  return (await store.dueFeeds(at(minutes), 10, exceptHosts)).map(({ title }) => title);
}

async function dueTimes(store: Store): Promise<Record<string, Date>> {
  return Object.fromEntries((await store.subscriptions('g1')).map(({ feed }) => [feed.title, feed.dueAt]));
}

function find(store: Store, feedId: number, host: HostFinding) {
  const result = { kind: 'problem', problem: timeout } as const;
  return store.saveFetch({ feedId, at: at(5), nextDueAt: at(60), result, host });
}

async function feedOf(store: Store) {
  const [subscription] = await store.subscriptions('g1');
  if (!subscription) throw new Error('g1 follows nothing');
  return subscription.feed;
}
