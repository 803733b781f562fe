import { describe, expect, it } from 'vitest';
import type { Settlement, Store } from '../../../src/store/store.js';
import { aDigest, anArticle, at, bring, drawn, follow, type OpenStore, run } from './given.js';

export function mentionsContract(open: OpenStore): void {
  describe('what digests told', () => {
    it('gives it newest first, with its articles and where it stands', async () => {
      const store = open();
      const [lock = 0, gate = 0, ferry = 0] = await given(store, ['Lock fails', 'Gate jams', 'Ferry back']);
      const digest = await store.addDigest(aDigest());
      await run(store, digest, 0, ['one'], [lock, ferry], [{ articleIds: [lock], part: 0, said: 'Lock fails' }]);
      const parts = [
        { articleIds: [gate], part: 0, said: 'Gate jams' },
        { articleIds: [], part: 1, said: 'Nothing' },
      ];
      const second = await run(store, digest, 30, ['two', 'three'], [gate], parts);
      await settle(store, second.deliveryIds[0]!, { kind: 'sent', messageId: 'm2', url: 'https://chat.example/m2' });

      expect(
        await store.recentMentions({
          guildId: 'g1',
          channelId: 'news',
          digestId: digest.id,
          since: at(0),
          limit: 9,
        }),
      ).toEqual([
        { articleIds: [gate], by: 'digest', at: at(30), url: 'https://chat.example/m2', said: 'Gate jams' },
        { articleIds: [lock], by: 'digest', at: at(0), url: null, said: 'Lock fails' },
      ]);
    });

    it('leaves out what was told before, by other digests, to other guilds, and what will never arrive', async () => {
      const store = open();
      const [lock = 0] = await given(store, ['Lock fails']);
      const digest = await store.addDigest(aDigest());
      const said = [{ articleIds: [lock], part: 0, said: 'Lock fails' }];
      const { deliveryIds } = await run(store, digest, 0, ['one'], [lock], said);
      const query = { guildId: 'g1', channelId: 'news', digestId: digest.id, since: at(0), limit: 9 };

      expect(await store.recentMentions(query)).toHaveLength(1);
      expect(await store.recentMentions({ ...query, since: at(1) })).toEqual([]);
      expect(await store.recentMentions({ ...query, digestId: digest.id + 1 })).toEqual([]);
      expect(await store.recentMentions({ ...query, guildId: 'g2' })).toEqual([]);
      expect(await store.recentMentions({ ...query, channelId: 'birds' })).toEqual([]);
      await settle(store, deliveryIds[0]!, { kind: 'dead', reason: 'Discord refuses it' });
      expect(await store.recentMentions(query)).toEqual([]);
    });

    it('counts what was posted at once', async () => {
      const store = open();
      await given(store, []);
      const { feed } = await follow(store, { channelId: 'alerts', mode: 'live' });
      const [id = 0] = await bring(store, feed.id, [anArticle('Lock fails')], at(10));
      await store.releaseHeld(at(11));
      const [post] = await store.undrawnPosts();
      const deliveryId = post?.deliveryId ?? 0;
      await store.savePosts([drawn(deliveryId, 'Lock fails')]);
      await store.startDelivery(deliveryId, at(12));
      const arrival = { kind: 'sent', messageId: 'm1', url: 'https://chat.example/m1' } as const;
      await store.settleDelivery(deliveryId, arrival, at(12));
      const query = { guildId: 'g1', channelId: 'alerts', digestId: null, since: at(0), limit: 9 };

      expect(await store.recentMentions(query)).toEqual([
        { articleIds: [id], by: 'post', at: at(12), url: 'https://chat.example/m1', said: 'Lock fails' },
      ]);
      expect(await store.recentMentions({ ...query, channelId: 'news' })).toEqual([]);
    });
  });
}

async function settle(store: Store, deliveryId: number, settlement: Settlement): Promise<void> {
  await store.startDelivery(deliveryId, at(40));
  await store.settleDelivery(deliveryId, settlement, at(41));
}

async function given(store: Store, names: readonly string[]) {
  const { feed } = await follow(store);
  return bring(
    store,
    feed.id,
    names.map((name) => anArticle(name)),
  );
}
