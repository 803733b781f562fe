import { describe, expect, it } from 'vitest';
import { say } from '../../../src/chat/reply.js';
import type { Digest } from '../../../src/model.js';
import type { MaterialQuery, Store } from '../../../src/store/store.js';
import {
  aDigest,
  anArticle,
  at,
  back,
  bring,
  follow,
  mod,
  type OpenStore,
  run,
  settingsOf,
  titles,
  wordsOfDelivery,
} from './given.js';
import { plainly } from '../../helpers/post.js';

export function digestsContract(open: OpenStore): void {
  describe('digests', () => {
    it('gives a digest back as it was added', async () => {
      const store = open();

      const digest = await store.addDigest(aDigest({ name: 'Morning', label: 'port', style: 'full', entries: 15 }));

      expect(digest).toEqual({
        id: digest.id,
        guildId: 'g1',
        channelId: 'news',
        name: 'Morning',
        cron: '0 8 * * *',
        timezone: 'Europe/Paris',
        style: 'full',
        entries: 15,
        label: 'port',
        missed: 'catch-up',
        empty: 'skip',
        words: [],
        isSilent: false,
        pingRoleId: null,
        inThread: false,
        dueAt: at(0),
        lastDueAt: null,
        trouble: null,
        pause: null,
      });
      expect(await store.digests('g1')).toEqual([digest]);
    });

    it('gives a digest by its id to its own guild, while it is live', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());

      expect(await store.digest('g1', digest.id)).toEqual(digest);
      expect(await store.digest('g2', digest.id)).toBeNull();
      await store.removeDigest('g1', digest.id, mod(1));
      expect(await store.digest('g1', digest.id)).toBeNull();
    });

    it('keeps how a digest is posted', async () => {
      const store = open();
      const manner = { isSilent: true, pingRoleId: 'r1', inThread: true };

      await store.addDigest(aDigest(manner));

      expect((await store.digests('g1'))[0]).toMatchObject(manner);
    });

    it('lists the digests of one guild in the order they were added', async () => {
      const store = open();
      await store.addDigest(aDigest({ name: 'Morning' }));
      await store.addDigest(aDigest({ name: 'Theirs', guildId: 'g2' }));
      await store.addDigest(aDigest({ name: 'Evening' }));

      expect((await store.digests('g1')).map(({ name }) => name)).toEqual(['Morning', 'Evening']);
    });

    it('removes a digest once, and restores it once with its due time', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest({ dueAt: at(90) }));

      expect(await store.removeDigest('g1', digest.id, mod(1))).toEqual(digest);
      expect(await store.removeDigest('g1', digest.id, mod(2))).toBeNull();
      expect(await store.digests('g1')).toEqual([]);

      expect(await store.restoreDigest('g1', digest.id, back(60))).toEqual(digest);
      expect(await store.restoreDigest('g1', digest.id, back(60))).toBeNull();
      expect(await store.digests('g1')).toEqual([digest]);
    });

    it('restores a digest whose time has passed for its next one, and draws on no more than is said', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      await run(store, digest, 0, []);
      const { dueAt } = (await store.digest('g1', digest.id)) ?? digest;
      await store.removeDigest('g1', digest.id, mod(1));

      const later = { ...mod(99_000), dueAt: at(99_600), drawsSince: at(90_000) };
      const restored = await store.restoreDigest('g1', digest.id, later);

      expect(dueAt < later.at).toBe(true);
      expect(restored).toMatchObject({ dueAt: at(99_600), lastDueAt: at(90_000) });
      expect(await store.dueDigests(at(99_599))).toEqual([]);
    });

    it('lets no guild remove or restore the digest of another', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());

      expect(await store.removeDigest('g2', digest.id, mod(1))).toBeNull();
      await store.removeDigest('g1', digest.id, mod(1));
      expect(await store.restoreDigest('g2', digest.id, back(60))).toBeNull();
      expect(await store.digests('g1')).toEqual([]);
    });

    it('names the digests of all guilds whose time has come, longest due first', async () => {
      const store = open();
      await store.addDigest(aDigest({ name: 'Second', dueAt: at(2) }));
      await store.addDigest(aDigest({ name: 'First', dueAt: at(1), guildId: 'g2' }));
      await store.addDigest(aDigest({ name: 'Later', dueAt: at(9) }));
      const removed = await store.addDigest(aDigest({ name: 'Removed' }));
      await store.removeDigest('g1', removed.id, mod(1));

      expect((await store.dueDigests(at(2))).map(({ name }) => name)).toEqual(['First', 'Second']);
    });

    it('draws on the feeds of its channel, newest first, no more than asked', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      await subscribed(store, 'Here early', 1);
      await subscribed(store, 'Here late', 2);
      await subscribed(store, 'Other channel', 3, { channelId: 'alerts' });
      await subscribed(store, 'Other guild', 4, { guildId: 'g2' });

      expect(await material(store, digest)).toEqual(['Here late', 'Here early']);
      expect(await material(store, digest, { limit: 1 })).toEqual(['Here late']);
    });

    it('draws only on feeds with its label, where it has one', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest({ label: 'port' }));
      await subscribed(store, 'Labelled', 1, { label: 'port' });
      await subscribed(store, 'Otherwise labelled', 2, { label: 'sport' });
      await subscribed(store, 'Not labelled', 3);
      await subscribed(store, 'Labelled elsewhere', 4, { label: 'port', channelId: 'alerts' });

      expect(await material(store, digest)).toEqual(['Labelled']);
    });

    it('draws on no feed that was removed, until it is restored', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const { id } = await subscribed(store, 'Ferry back', 1);

      await store.unsubscribe('g1', id, mod(5));
      expect(await material(store, digest)).toEqual([]);

      await store.restoreSubscription('g1', id, mod(60));
      expect(await material(store, digest)).toEqual(['Ferry back']);
    });

    it('draws on what was published, and seen, at a time or later', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('Old', { publishedAt: at(1) })], at(10));
      await bring(store, feed.id, [anArticle('Fresh', { publishedAt: at(2) })], at(11));

      expect(await material(store, digest, { publishedSince: at(2) })).toEqual(['Fresh']);
      expect(await material(store, digest, { publishedSince: at(1) })).toEqual(['Fresh', 'Old']);
      expect(await material(store, digest, { seenSince: at(11) })).toEqual(['Fresh']);
    });

    it('uses an article once; another digest may use it too', async () => {
      const store = open();
      const morning = await store.addDigest(aDigest());
      const evening = await store.addDigest(aDigest({ cron: '0 20 * * *' }));
      const { feed } = await subscribed(store, 'Ferry back', 1);
      const [next = 0] = await bring(store, feed.id, [anArticle('Market opens')]);

      await run(store, morning, 0, ['part'], [next]);

      expect(await material(store, morning)).toEqual(['Ferry back']);
      expect(await material(store, evening)).toEqual(['Ferry back', 'Market opens']);
    });

    it('writes a run with the next due time', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());

      const { isNew, deliveryIds } = await run(store, digest, 0, ['one', 'two']);

      expect(isNew).toBe(true);
      expect(deliveryIds).toHaveLength(2);
      expect(await store.digests('g1')).toEqual([{ ...digest, dueAt: at(1440), lastDueAt: at(0) }]);
      expect(await store.dueDigests(at(1))).toEqual([]);
    });

    it('writes a run of one due time once', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const { feed } = await subscribed(store, 'Ferry back', 1);
      const [other = 0] = await bring(store, feed.id, [anArticle('Market opens')]);
      const first = await run(store, digest, 0, ['one']);

      const second = await store.saveRun({
        digestId: digest.id,
        dueAt: at(0),
        ranAt: at(5),
        nextDueAt: at(77),
        articleIds: [other],
        parts: [say('another'), say('text')],
        mentions: [],
        ...plainly,
      });

      expect(second).toEqual({ isNew: false, deliveryIds: first.deliveryIds });
      expect((await store.owedDeliveries(at(9), 10)).map(wordsOfDelivery)).toEqual(['one']);
      expect((await store.digests('g1'))[0]?.dueAt).toEqual(at(1440));
      expect(await material(store, digest)).toEqual(['Ferry back', 'Market opens']);
    });

    it('writes nothing of a run that cannot be written whole', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const notKept = 999;

      await expect(run(store, digest, 0, ['one'], [notKept])).rejects.toThrow();

      expect(await store.dueDigests(at(0))).toEqual([digest]);
      expect(await store.owedDeliveries(at(9), 10)).toEqual([]);
      expect((await run(store, digest, 0, ['one'])).isNew).toBe(true);
    });

    it('writes a run without a message, and none of a digest that was removed meanwhile', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());

      expect(await run(store, digest, 0, [])).toEqual({ isNew: true, deliveryIds: [] });

      await store.removeDigest('g1', digest.id, mod(1));
      expect(await run(store, digest, 2, ['late'])).toEqual({ isNew: false, deliveryIds: [] });
      expect(await store.owedDeliveries(at(9), 10)).toEqual([]);
    });

    it('does not stay due for a run that was written before', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      await run(store, digest, 0, ['one']);
      const edit = { guildId: 'g1', digestId: digest.id, settings: settingsOf(digest), dueAt: at(0) };
      await store.editDigest(edit, mod(1));

      expect((await run(store, digest, 0, ['one'])).isNew).toBe(false);

      expect((await store.digest('g1', digest.id))?.dueAt).toEqual(at(1440));
    });

    it('leaves out a run once: the next draws from where the last one ended', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const skip = { digestId: digest.id, drawsSince: at(-1440) };

      await store.skipRun({ ...skip, dueAt: at(0), nextDueAt: at(1440) });
      await store.skipRun({ ...skip, dueAt: at(0), nextDueAt: at(99) });
      expect(await store.digest('g1', digest.id)).toEqual({ ...digest, dueAt: at(1440), lastDueAt: at(-1440) });

      await run(store, digest, 1440, []);
      await store.skipRun({ ...skip, dueAt: at(2880), nextDueAt: at(4320) });
      expect(await store.digest('g1', digest.id)).toEqual({ ...digest, dueAt: at(4320), lastDueAt: at(1440) });
    });

    it('does not fall due while its channel has waited five minutes for what it is owed, tried or not', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const [one = 0] = (await run(store, digest, 0, ['one'])).deliveryIds;
      await store.addDigest(aDigest({ dueAt: at(1) }));

      expect(await store.dueDigests(at(4))).toHaveLength(1);
      expect(await store.dueDigests(at(5))).toEqual([]);
      await store.settleDelivery(one, { kind: 'sent', messageId: 'm1', url: null }, at(5));
      expect(await store.dueDigests(at(5))).toHaveLength(1);
    });

    it('does not fall due while its channel is owed what could not be sent', async () => {
      const store = open();
      const [first = 0] = (await run(store, await store.addDigest(aDigest()), 0, ['one'])).deliveryIds;
      const digest = await store.addDigest(aDigest({ dueAt: at(1) }));
      const due = async () => (await store.dueDigests(at(2))).map(({ id }) => id);
      expect(await due()).toEqual([digest.id]);

      const silence = { kind: 'again', dueAt: at(1), reason: 'silence', mayHaveArrived: true } as const;
      await store.settleDelivery(first, silence, at(0));
      expect(await due()).toEqual([]);

      await store.settleDelivery(first, { kind: 'sent', messageId: 'm', url: null }, at(1));
      expect(await due()).toEqual([digest.id]);
    });

    it('tells why the newest delivery that was tried has not arrived, until one does', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const trouble = async () => (await store.digests('g1'))[0]?.trouble;
      const [first = 0] = (await run(store, digest, 0, ['one'])).deliveryIds;
      expect(await trouble()).toBeNull();

      await store.settleDelivery(
        first,
        { kind: 'again', dueAt: at(1), reason: 'forbidden', mayHaveArrived: false },
        at(0),
      );
      expect(await trouble()).toBe('forbidden');

      await store.settleDelivery(first, { kind: 'dead', reason: 'the channel is gone' }, at(1));
      expect(await trouble()).toBe('the channel is gone');

      const [second = 0] = (await run(store, digest, 2, ['two'])).deliveryIds;
      expect(await trouble()).toBe('the channel is gone');

      await store.settleDelivery(second, { kind: 'sent', messageId: 'm', url: null }, at(3));
      expect(await trouble()).toBeNull();
    });
  });
}

/** Follows a feed that brought one article, both of this title. */
async function subscribed(store: Store, title: string, minutes: number, parts: Parameters<typeof follow>[1] = {}) {
  const subscription = await follow(store, { feedUrl: `https://${minutes}.example`, feedTitle: title, ...parts });
  await bring(store, subscription.feed.id, [anArticle(title, { publishedAt: at(minutes) })]);
  return subscription;
}

async function material(store: Store, digest: Digest, query: Partial<MaterialQuery> = {}): Promise<string[]> {
  return titles(await store.digestMaterial(digest, { publishedSince: null, seenSince: null, limit: 10, ...query }));
}
