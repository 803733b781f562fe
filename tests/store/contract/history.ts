import { describe, expect, it } from 'vitest';
import type { OpenStore } from './given.js';

const at = new Date('2026-03-12T08:00:00Z');
const daysLater = (days: number) => new Date(at.getTime() + days * 24 * 3_600_000);

export function historyContract(open: OpenStore): void {
  describe('history', () => {
    it('tells of each field that changed what it was and what it is', async () => {
      const store = open();
      await store.editGuildSettings('g1', { timezone: 'Europe/Paris' }, { by: 'mara', at });
      await store.editGuildSettings('g1', { timezone: 'Europe/Paris', hourlyCap: 6 }, { by: 'mara', at });

      expect(await store.changes('g1', { limit: 1 })).toEqual([
        {
          id: 2,
          guildId: 'g1',
          noun: 'settings',
          nounId: null,
          name: '',
          by: 'mara',
          at,
          before: { hourlyCap: 4 },
          after: { hourlyCap: 6 },
          undoneIn: null,
        },
      ]);
    });

    it('holds nothing where nothing changed', async () => {
      const store = open();

      const change = await store.editGuildSettings('g1', { hourlyCap: 4 }, { by: 'mara', at });

      expect(change).toBeNull();
      expect(await store.changes('g1', { limit: 10 })).toEqual([]);
    });

    it('is each guild’s own', async () => {
      const store = open();
      const change = await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'mara', at });

      expect(await store.changes('g2', { limit: 10 })).toEqual([]);
      expect(await store.change('g2', change?.id ?? 0)).toBeNull();
      expect(await store.markUndone('g2', change?.id ?? 0, change?.id ?? 0)).toBe(false);
    });

    it('is found by who and since when, page by page', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 5 }, { by: 'mara', at });
      await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'jon', at: daysLater(1) });
      await store.editGuildSettings('g1', { hourlyCap: 7 }, { by: 'mara', at: daysLater(2) });
      const capsOf = async (query: object) =>
        (await store.changes('g1', { limit: 10, ...query })).map(({ after }) => after?.['hourlyCap']);

      expect(await capsOf({ by: 'mara' })).toEqual([7, 5]);
      expect(await capsOf({ since: daysLater(1) })).toEqual([7, 6]);
      expect(await capsOf({ beforeId: 3, limit: 1 })).toEqual([6]);
    });

    it('is taken back once', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'mara', at });
      await store.editGuildSettings('g1', { hourlyCap: 4 }, { by: 'jon', at });

      expect(await store.markUndone('g1', 1, 2)).toBe(true);
      expect(await store.markUndone('g1', 1, 2)).toBe(false);
      expect((await store.change('g1', 1))?.undoneIn).toBe(2);
    });

    it('forgets after 90 days', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 5 }, { by: 'mara', at });
      await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'mara', at: daysLater(91) });

      expect(await store.changes('g1', { limit: 10 })).toHaveLength(1);
    });
  });
}
