import { describe, expect, it } from 'vitest';
import type { ErrandKind } from '../../../src/model.js';
import type { Store } from '../../../src/store/store.js';
import { aDigest, at, type OpenStore, run } from './given.js';

const query = { limit: 10, publishedAnHour: 2 };

export function errandsContract(open: OpenStore): void {
  describe('errands', () => {
    it('are owed from the moment that their message has arrived', async () => {
      const store = open();
      const [deliveryId = 0] = await arrive(store, ['one'], ['begin-thread', 'publish']);

      const about = { deliveryId, guildId: 'g1', channelId: 'news', messageId: 'm0', attempts: 0 };
      const title = 'Daily digest · Sunday 1 March';
      expect(await store.dueErrands(at(1), query)).toEqual([
        { ...about, kind: 'begin-thread', title },
        { ...about, kind: 'publish', title },
      ]);
      expect(await store.dueErrands(at(0), query)).toEqual([]);
    });

    it('come one after the other in each channel', async () => {
      const store = open();
      const [one = 0, two = 0] = await arrive(store, ['one', 'two'], ['publish']);
      const [elsewhere = 0] = await arrive(store, ['elsewhere'], ['publish'], 'alerts');

      expect(await due(store, 1)).toEqual([one, elsewhere]);
      await end(store, 1);
      expect(await due(store, 1)).toEqual([two]);
    });

    it('keep the others of their channel waiting while they wait', async () => {
      const store = open();
      const [one = 0] = await arrive(store, ['one', 'two'], ['publish']);
      const [errand] = await store.dueErrands(at(1), query);

      await store.startErrand(errand!, at(1));
      await store.settleErrand(errand!, { kind: 'again', dueAt: at(9) }, at(1));

      expect(await due(store, 8)).toEqual([]);
      expect(await due(store, 9)).toEqual([one]);
      expect((await store.dueErrands(at(9), query))[0]?.attempts).toBe(1);
    });

    it('publish only so many messages of a channel within an hour', async () => {
      const store = open();
      const [, , three = 0] = await arrive(store, ['one', 'two', 'three'], ['publish']);
      await end(store, 1);
      await end(store, 2);

      expect(await due(store, 60)).toEqual([]);
      expect(await due(store, 61)).toEqual([three]);
    });

    it('publish nothing a day after it arrived', async () => {
      const store = open();
      await arrive(store, ['one'], ['publish', 'begin-thread']);

      const owed = await store.dueErrands(at(1 + 24 * 60 + 1), query);

      expect(owed.map(({ kind }) => kind)).toEqual(['begin-thread']);
    });

    it('are owed still where an attempt broke off, which counts', async () => {
      const store = open();
      const [one = 0] = await arrive(store, ['one'], ['publish']);
      const [errand] = await store.dueErrands(at(1), query);
      await store.startErrand(errand!, at(1));

      expect(await due(store, 1)).toEqual([one]);
      expect((await store.dueErrands(at(1), query))[0]?.attempts).toBe(1);
    });
  });

  describe('threads', () => {
    it('are shared by the parts of a run', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const { deliveryIds } = await run(store, digest, 0, ['one', 'two']);
      await run(store, digest, 1, ['another run']);

      expect(await threadOfNext(store)).toBeNull();
      await arriveIn(store, deliveryIds[0], 't1');
      expect(await threadOfNext(store)).toBe('t1');
      await arriveIn(store, deliveryIds[1], 't2');
      expect(await threadOfNext(store)).toBeNull();
    });

    it('are shared by the runs of a day where that is wanted, the newest first', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest({ inThread: true }));
      const { deliveryIds } = await run(store, digest, 0, ['one', 'two']);
      await run(store, digest, 1, ['another run']);
      const other = await store.addDigest(aDigest({ inThread: true, channelId: 'alerts' }));
      await run(store, other, 0, ['another digest']);

      await arriveIn(store, deliveryIds[0], 't1');
      await arriveIn(store, deliveryIds[1], 't2');

      const next = await store.owedDeliveries(at(20), 10);
      expect(next.map(({ channelId, threadId }) => [channelId, threadId])).toEqual([
        ['news', 't2'],
        ['alerts', null],
      ]);
    });
  });

  describe('manners', () => {
    it('are those of the digest, but only the first part pings', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest({ isSilent: true, pingRoleId: 'r1' }));
      const { deliveryIds } = await run(store, digest, 0, ['one', 'two']);
      const mannerOfNext = async () => (await store.owedDeliveries(at(20), 1))[0]?.manner;

      expect(await mannerOfNext()).toEqual({ isSilent: true, pingRoleId: 'r1' });
      await arriveIn(store, deliveryIds[0], null);
      expect(await mannerOfNext()).toEqual({ isSilent: true, pingRoleId: null });
    });
  });
}

/** A run whose parts have arrived, as messages m0, m1 …, with these errands each. Gives their ids. */
async function arrive(store: Store, parts: readonly string[], errands: readonly ErrandKind[], channelId = 'news') {
  const digest = await store.addDigest(aDigest({ channelId }));
  const { deliveryIds } = await run(store, digest, 0, parts);
  for (const [part, id] of deliveryIds.entries()) {
    await store.settleDelivery(id, { kind: 'sent', messageId: `m${part}`, url: null, errands }, at(1));
  }
  return deliveryIds;
}

async function arriveIn(store: Store, deliveryId: number | undefined, threadId: string | null) {
  await store.settleDelivery(deliveryId ?? 0, { kind: 'sent', messageId: 'm', url: null, threadId }, at(1));
}

async function threadOfNext(store: Store) {
  return (await store.owedDeliveries(at(20), 1))[0]?.threadId;
}

async function due(store: Store, minutes: number) {
  return (await store.dueErrands(at(minutes), query)).map(({ deliveryId }) => deliveryId);
}

/** Does what is due at so many minutes. */
async function end(store: Store, minutes: number) {
  for (const errand of await store.dueErrands(at(minutes), query)) {
    await store.startErrand(errand, at(minutes));
    await store.settleErrand(errand, { kind: 'ended' }, at(minutes));
  }
}
