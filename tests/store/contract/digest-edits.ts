import { describe, expect, it } from 'vitest';
import type { Digest } from '../../../src/model.js';
import type { DigestSettings, Store } from '../../../src/store/store.js';
import { aDigest, anArticle, at, bring, follow, mod, type OpenStore, run, settingsOf, titles } from './given.js';

const all = { publishedSince: null, seenSince: null, limit: 10 };

export function digestEditsContract(open: OpenStore): void {
  describe('edits of digests', () => {
    it('write everything that a moderator chooses, and the next due time', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const settings: DigestSettings = {
        channelId: 'alerts',
        name: 'Evening',
        cron: '0 20 * * *',
        timezone: 'UTC',
        style: 'full',
        entries: 7,
        label: 'port',
        missed: 'skip',
        empty: 'say',
        words: ['tram', 'night train'],
        isSilent: true,
        pingRoleId: 'r1',
        inThread: true,
      };

      const edited = await edit(store, digest, settings, 1);

      expect(edited).toEqual({ ...digest, ...settings, dueAt: at(720) });
      expect(await store.digests('g1')).toEqual([edited]);
    });

    it('are of the guild’s own live digests', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const wanted = { digestId: digest.id, settings: settingsOf(digest), dueAt: at(5) };

      expect(await store.editDigest({ ...wanted, guildId: 'g2' }, mod(1))).toBeNull();
      await store.removeDigest('g1', digest.id, mod(2));
      expect(await store.editDigest({ ...wanted, guildId: 'g1' }, mod(3))).toBeNull();
    });

    it('that move a digest let it draw on what waited, and then on the new channel alone', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const old = await followIn(store, 'news');
      const next = await followIn(store, 'alerts');
      await bring(store, old, [anArticle('Waited')], at(1));
      await bring(store, next, [anArticle('Was there')], at(1));
      const moved = (await edit(store, digest, { channelId: 'alerts' }, 5)) ?? digest;
      await bring(store, old, [anArticle('Came to the old one')], at(6));
      await bring(store, next, [anArticle('Came to the new one')], at(6));

      const drawn = titles(await store.digestMaterial(moved, all));

      expect(drawn.toSorted()).toEqual(['Came to the new one', 'Waited', 'Was there']);
    });

    it('that move a digest twice lose nothing on the way', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const places = { news: await followIn(store, 'news'), alerts: await followIn(store, 'alerts') };
      await bring(store, places.news, [anArticle('First')], at(1));
      const once = await edit(store, digest, { channelId: 'alerts' }, 2);
      await bring(store, places.alerts, [anArticle('Second')], at(3));
      await bring(store, places.news, [anArticle('Too late')], at(3));
      const twice = (await edit(store, once ?? undefined, { channelId: 'birds' }, 4)) ?? digest;

      expect(titles(await store.digestMaterial(twice, all)).toSorted()).toEqual(['First', 'Second']);
    });

    it('that move a digest repeat nothing that its new channel was told', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const other = await store.addDigest(aDigest({ channelId: 'alerts' }));
      const feed = await followIn(store, 'alerts');
      const [told = 0] = await bring(store, feed, [anArticle('Told there'), anArticle('Not told')], at(1));
      await run(store, other, 2, ['part'], [told]);

      const moved = (await edit(store, digest, { channelId: 'alerts' }, 5)) ?? digest;

      expect(titles(await store.digestMaterial(moved, all))).toEqual(['Not told']);
    });

    it('that were taken back have moved nothing', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const places = { news: await followIn(store, 'news'), alerts: await followIn(store, 'alerts') };
      await edit(store, digest, { channelId: 'alerts' }, 2);
      await bring(store, places.alerts, [anArticle('Of the other channel')], at(3));
      await bring(store, places.news, [anArticle('Of its own')], at(3));

      const [change] = await store.changes('g1', { limit: 1 });
      const wanted = { guildId: 'g1', digestId: digest.id, settings: settingsOf(digest), dueAt: at(0) };
      const back = await store.editDigest(wanted, { ...mod(4), undoes: change?.id ?? 0 });

      expect(titles(await store.digestMaterial(back ?? digest, all))).toEqual(['Of its own']);
    });

    it('that move a digest take along what it is owed, but for what may have arrived', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      const [first = 0] = (await run(store, digest, 0, ['one', 'two'])).deliveryIds;
      await store.startDelivery(first, at(1));
      await store.settleDelivery(
        first,
        { kind: 'again', dueAt: at(9), reason: 'silence', mayHaveArrived: true },
        at(1),
      );

      await edit(store, digest, { channelId: 'alerts' }, 3);

      const owed = await store.owedDeliveries(at(9), 10);
      expect(owed.map(({ channelId }) => channelId)).toEqual(['news', 'alerts']);
    });
  });
}

function edit(store: Store, digest: Digest | undefined, change: Partial<DigestSettings>, minutes: number) {
  if (digest === undefined) throw new Error('There is no digest to edit.');
  const settings = { ...settingsOf(digest), ...change };
  return store.editDigest({ guildId: 'g1', digestId: digest.id, settings, dueAt: at(720) }, mod(minutes));
}

async function followIn(store: Store, channelId: string): Promise<number> {
  const { feed } = await follow(store, { channelId, feedUrl: `https://${channelId}.example`, feedTitle: channelId });
  return feed.id;
}
