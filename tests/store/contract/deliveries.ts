import { describe, expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.js';
import { say } from '../../../src/chat/reply.js';
import { back, aDigest, at, mod, type OpenStore, run, wordsOfDelivery } from './given.js';

const sent = { kind: 'sent', messageId: 'm1', url: 'https://chat.example/m1' } as const;

export function deliveriesContract(open: OpenStore): void {
  describe('deliveries', () => {
    it('owes what a run wrote, from the moment that it ran', async () => {
      const store = open();
      const [id] = await owe(store, ['hello']);

      const [delivery] = await store.owedDeliveries(at(0), 10);

      expect(delivery).toEqual({
        id,
        guildId: 'g1',
        channelId: 'news',
        userId: null,
        nonce: delivery?.nonce,
        reply: say('hello'),
        manner: { isSilent: false, pingRoleId: null },
        thread: { title: 'Daily digest · Sunday 1 March', tags: [], isWanted: false },
        threadId: null,
        attempts: 0,
        unsureSince: null,
        doubtedSince: null,
        suspendedSince: null,
        notice: null,
      });
      expect(await store.owedDeliveries(at(-1), 10)).toEqual([]);
    });

    it('gives each message a nonce of its own that every attempt repeats', async () => {
      const store = open();
      const [one = 0, two = 0] = await owe(store, ['one', 'two']);
      const first = await owed(store);
      await store.startDelivery(one, at(1));
      await store.settleDelivery(one, { kind: 'again', dueAt: at(2), reason: 'later', mayHaveArrived: false }, at(1));
      const again = await owed(store);
      await store.settleDelivery(one, sent, at(3));
      const second = await owed(store);

      expect(again[0]?.nonce).toBe(first[0]?.nonce);
      expect(second[0]?.id).toBe(two);
      expect(second[0]?.nonce).not.toBe(first[0]?.nonce);
      expect(first[0]?.nonce).toMatch(/^[\w-]{20,25}$/);
    });

    it('knows which messages arrived in a channel', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two']);
      await store.startDelivery(one, at(1));
      await store.settleDelivery(one, sent, at(1));

      expect(await store.arrivedMessages('g1', 'news')).toEqual(new Set(['m1']));
      expect(await store.arrivedMessages('g2', 'news')).toEqual(new Set());
      expect(await store.arrivedMessages('g1', 'talk')).toEqual(new Set());
    });

    it('gives the same message the same nonce in every database', async () => {
      const [here, there] = [open(), open()];
      await owe(here, ['one']);
      await owe(there, ['one']);

      expect((await owed(here))[0]?.nonce).toBe((await owed(there))[0]?.nonce);
    });

    it('owes a channel its messages one after the other', async () => {
      const store = open();
      const [one = 0, two = 0] = await owe(store, ['one', 'two']);

      expect(await payloads(store)).toEqual(['one']);
      await store.startDelivery(one, at(1));
      await store.settleDelivery(one, sent, at(1));
      expect(await payloads(store)).toEqual(['two']);
      await store.settleDelivery(two, sent, at(2));
      expect(await payloads(store)).toEqual([]);
    });

    it('lets a channel wait for its first message, and no other channel', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two']);
      await owe(store, ['elsewhere'], { channelId: 'alerts' });
      await owe(store, ['another guild'], { guildId: 'g2' });

      await store.settleDelivery(one, { kind: 'again', dueAt: at(30), reason: 'busy', mayHaveArrived: false }, at(1));

      expect(await payloads(store, 29)).toEqual(['elsewhere', 'another guild']);
      expect(await payloads(store, 30)).toEqual(['one', 'elsewhere', 'another guild']);
      expect((await store.owedDeliveries(at(30), 2)).map(wordsOfDelivery)).toEqual(['one', 'elsewhere']);
    });

    it('goes on after a message that was given up', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two']);

      await store.settleDelivery(one, { kind: 'dead', reason: 'rejected' }, at(1));

      expect(await payloads(store)).toEqual(['two']);
    });

    it('owes at once, in its order, an attempt whose end was never written', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two']);
      await store.settleDelivery(one, { kind: 'again', dueAt: at(30), reason: 'busy', mayHaveArrived: false }, at(1));
      await store.startDelivery(one, at(30));

      const afterCrash = await store.owedDeliveries(at(29), 10);

      expect(afterCrash.map((delivery) => [wordsOfDelivery(delivery), delivery.attempts])).toEqual([['one', 1]]);
    });

    it('never begins or settles anew what is settled', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one']);
      await store.settleDelivery(one, sent, at(1));

      expect(await store.startDelivery(one, at(2))).toBe(false);
      const again = store.settleDelivery(
        one,
        { kind: 'again', dueAt: at(3), reason: 'busy', mayHaveArrived: false },
        at(2),
      );
      await expect(again).rejects.toThrow('Delivery 1 is not owed.');
      expect(await payloads(store)).toEqual([]);
    });

    it('begins no attempt for a digest that was moved or removed after it was read', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const [one = 0] = (await run(store, digest, 0, ['one'])).deliveryIds;

      expect(await store.startDelivery(one, at(1), 'elsewhere')).toBe(false);
      await store.removeDigest('g1', digest.id, mod(2));
      expect(await store.startDelivery(one, at(3), digest.channelId)).toBe(false);
      await store.restoreDigest('g1', digest.id, back(60));

      expect((await store.owedDeliveries(at(4), 10)).map(({ attempts }) => attempts)).toEqual([0]);
    });

    it('keeps back what a removed digest owes, until the digest is restored', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      await run(store, digest, 0, ['of the removed']);
      await owe(store, ['of another']);

      await store.removeDigest('g1', digest.id, mod(1));
      expect(await payloads(store)).toEqual(['of another']);

      await store.restoreDigest('g1', digest.id, back(60));
      expect(await payloads(store)).toEqual(['of the removed']);
    });

    it('remembers since when a message may have arrived, until it is certain that it has not', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one']);
      const unsureSince = async () => (await store.owedDeliveries(at(99), 1))[0]?.unsureSince;
      const attempt = async (minutes: number, mayHaveArrived: boolean) => {
        await store.startDelivery(one, at(minutes));
        await store.settleDelivery(one, { kind: 'again', dueAt: at(1), reason: 'no', mayHaveArrived }, at(minutes));
      };

      await attempt(1, false);
      expect(await unsureSince()).toBeNull();
      await attempt(2, true);
      expect(await unsureSince()).toEqual(at(2));
      await attempt(3, false);
      expect(await unsureSince()).toEqual(at(2));
      await store.startDelivery(one, at(4));
      expect(await unsureSince()).toEqual(at(2));
    });

    it('takes an attempt whose end was never written for one that may have arrived', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one']);
      await store.startDelivery(one, at(1));

      const [delivery] = await store.owedDeliveries(at(1), 1);

      expect(delivery?.unsureSince).toEqual(at(1));
    });

    it('tells which channels are suspended, since when, and how much waits', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two']);
      await owe(store, ['elsewhere'], { channelId: 'alerts' });
      await suspend(store, one, 1);
      await suspend(store, one, 2);

      const suspended = await store.suspendedChannels('g1');

      expect(suspended).toEqual(new Map([['news', { since: at(1), reason: 'forbidden', waiting: 2 }]]));
      expect(await store.suspendedChannels('g2')).toEqual(new Map());
      expect(await payloads(store, 30)).toEqual(['elsewhere']);
    });

    it('ends a suspension with the first message that arrives', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one', 'two']);
      await suspend(store, one, 1);

      await store.settleDelivery(one, sent, at(2));

      expect(await store.suspendedChannels('g1')).toEqual(new Map());
      expect(await payloads(store)).toEqual(['two']);
    });

    it('owes at once what suspended channels of a guild wait for when something has changed there', async () => {
      const store = open();
      const [one = 0] = await owe(store, ['one']);
      await suspend(store, one, 1);

      expect(await store.retrySuspended('g2', at(2))).toBe(0);
      expect(await payloads(store)).toEqual([]);
      expect(await store.retrySuspended('g1', at(2))).toBe(1);
      expect(await payloads(store)).toEqual(['one']);
    });

    it('forgets a suspension with the digest that was owed', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const [one = 0] = (await run(store, digest, 0, ['one'])).deliveryIds;
      await suspend(store, one, 1);

      await store.removeDigest('g1', digest.id, mod(2));

      expect(await store.suspendedChannels('g1')).toEqual(new Map());
    });

    it('tells the guild, and no other, what became of a delivery', async () => {
      const store = open();
      const [one = 0, two = 0] = await owe(store, ['one', 'two']);

      expect(await store.delivery('g1', one)).toEqual({ kind: 'waiting', reason: null });
      expect(await store.delivery('g2', one)).toBeNull();

      await store.startDelivery(one, at(1));
      expect(await store.delivery('g1', one)).toEqual({ kind: 'waiting', reason: null });

      await store.settleDelivery(one, { kind: 'again', dueAt: at(30), reason: 'busy', mayHaveArrived: false }, at(1));
      expect(await store.delivery('g1', one)).toEqual({ kind: 'waiting', reason: 'busy' });

      await store.settleDelivery(one, sent, at(30));
      await store.settleDelivery(two, { kind: 'dead', reason: 'rejected' }, at(31));
      expect(await store.delivery('g1', one)).toEqual({ kind: 'sent', url: 'https://chat.example/m1' });
      expect(await store.delivery('g1', two)).toEqual({ kind: 'dead', reason: 'rejected' });
    });

    it('gives the parts of the newest run that arrived in a channel', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const old = await run(store, digest, 0, ['old']);
      const newest = await run(store, digest, 1, ['one', 'two', 'three']);
      const [one = 0, two = 0, three = 0] = newest.deliveryIds;
      const last = async (guildId: string, channelId: string) =>
        (await store.lastPosted(guildId, channelId)).map(wordsOfDelivery);

      expect(await last('g1', 'news')).toEqual([]);

      await store.settleDelivery(old.deliveryIds[0] ?? 0, sent, at(2));
      expect(await last('g1', 'news')).toEqual(['old']);

      await store.settleDelivery(one, sent, at(3));
      await store.settleDelivery(two, { kind: 'dead', reason: 'rejected' }, at(3));
      await store.settleDelivery(three, sent, at(3));
      expect(await last('g1', 'news')).toEqual(['one', 'three']);
      expect(await last('g1', 'alerts')).toEqual([]);
      expect(await last('g2', 'news')).toEqual([]);
    });
  });
}

/** A digest of its own whose first run owes these parts. */
async function owe(store: Store, parts: readonly string[], place: { guildId?: string; channelId?: string } = {}) {
  const digest = await store.addDigest(aDigest(place));
  return (await run(store, digest, 0, parts)).deliveryIds;
}

function suspend(store: Store, deliveryId: number, minutes: number): Promise<void> {
  const end = { kind: 'suspended', dueAt: at(60), reason: 'forbidden', mayHaveArrived: false } as const;
  return store.settleDelivery(deliveryId, end, at(minutes));
}

function owed(store: Store) {
  return store.owedDeliveries(at(20), 10);
}

async function payloads(store: Store, minutes = 20): Promise<readonly unknown[]> {
  return (await store.owedDeliveries(at(minutes), 10)).map(wordsOfDelivery);
}
