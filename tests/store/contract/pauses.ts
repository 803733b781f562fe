import { describe, expect, it } from 'vitest';
import { aDigest, at, type OpenStore, run } from './given.js';

const byAnn = { by: 'ann', at: at(10) };

export function pausesContract(open: OpenStore): void {
  describe('digests that wait', () => {
    it('are never due, and get no run', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());

      const paused = await store.pauseDigest('g1', digest.id, byAnn);

      expect(paused).toEqual({ ...digest, pause: { by: 'ann', since: at(10) } });
      expect(await store.dueDigests(at(10_000))).toEqual([]);
      expect((await run(store, digest, 0, ['hello'])).isNew).toBe(false);
    });

    it('are paused once, and only by their own guild', async () => {
      const store = open();
      const { id } = await store.addDigest(aDigest());

      expect(await store.pauseDigest('g2', id, byAnn)).toBeNull();
      expect(await store.pauseDigest('g1', id, byAnn)).not.toBeNull();
      expect(await store.pauseDigest('g1', id, byAnn)).toBeNull();
      expect(await store.changes('g1', { limit: 10 })).toHaveLength(2);
      expect(await store.changes('g2', { limit: 10 })).toEqual([]);
    });

    it('come again at the moment that is named, and draw on what came since another', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest());
      await run(store, digest, 0, []);
      await store.pauseDigest('g1', digest.id, byAnn);

      const resumed = await store.resumeDigest('g1', digest.id, {
        by: 'bob',
        at: at(500),
        dueAt: at(600),
        drawsSince: at(400),
      });

      expect(resumed).toMatchObject({ pause: null, dueAt: at(600), lastDueAt: at(400) });
      expect(await store.dueDigests(at(600))).toEqual([resumed]);
      expect(await store.resumeDigest('g1', digest.id, { ...byAnn, dueAt: at(1), drawsSince: at(1) })).toBeNull();
    });
  });
}
