import { describe, expect, it } from 'vitest';
import { at, type OpenStore } from './given.js';

export function draftsContract(open: OpenStore): void {
  describe('drafts', () => {
    const draft = { guildId: 'g1', content: 'ten feeds', at: at(0) };

    it('gives a draft once', async () => {
      const store = open();
      const id = await store.saveDraft(draft);

      expect(await store.takeDraft('g1', id, at(60))).toEqual({ kind: 'draft', content: 'ten feeds' });
      expect(await store.takeDraft('g1', id, at(60))).toEqual({ kind: 'taken' });
    });

    it('shows a draft for as long as nobody has taken it', async () => {
      const store = open();
      const id = await store.saveDraft(draft);

      expect(await store.draft('g1', id, at(60))).toEqual({ kind: 'draft', content: 'ten feeds' });
      expect(await store.draft('g2', id, at(60))).toEqual({ kind: 'expired' });
      expect(await store.draft('g1', id, at(61))).toEqual({ kind: 'expired' });
      await store.takeDraft('g1', id, at(60));
      expect(await store.draft('g1', id, at(60))).toEqual({ kind: 'taken' });
    });

    it('gives none that is more than an hour old, nor one that never was', async () => {
      const store = open();
      const id = await store.saveDraft(draft);

      expect(await store.takeDraft('g1', id, at(61))).toEqual({ kind: 'expired' });
      expect(await store.takeDraft('g1', 99, at(0))).toEqual({ kind: 'expired' });
    });

    it('gives none of another guild', async () => {
      const store = open();
      const id = await store.saveDraft(draft);

      expect(await store.takeDraft('g2', id, at(1))).toEqual({ kind: 'expired' });
      expect(await store.takeDraft('g1', id, at(1))).toMatchObject({ kind: 'draft' });
    });
  });
}
