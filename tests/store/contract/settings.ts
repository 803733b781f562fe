import { describe, expect, it } from 'vitest';
import { follow, type OpenStore } from './given.js';

const mara = { by: 'mara', at: new Date('2026-03-12T08:00:00Z') };

export function settingsContract(open: OpenStore): void {
  describe('lists that people saw', () => {
    it('remember the last one of each person in each place, in its order', async () => {
      const store = open();
      const seat = { guildId: 'g1', channelId: 'news', userId: 'ann' };
      await store.saveList(seat, [1, 2]);
      await store.saveList(seat, [9, 3, 7]);
      await store.saveList({ ...seat, guildId: null }, [4]);

      expect(await store.lastList(seat)).toEqual([9, 3, 7]);
      expect(await store.lastList({ ...seat, guildId: null })).toEqual([4]);
      expect(await store.lastList({ ...seat, userId: 'bob' })).toEqual([]);
      expect(await store.lastList({ ...seat, channelId: 'alerts' })).toEqual([]);
      expect(await store.lastList({ ...seat, guildId: 'g2' })).toEqual([]);
    });
  });

  describe('settings', () => {
    it('are what nobody has chosen until somebody does', async () => {
      const store = open();

      expect(await store.guildSettings('g1')).toEqual({
        timezone: null,
        quietHours: null,
        language: 'en',
        summaryLength: 'medium',
        digestStyle: 'standard',
        moderatorRoleId: null,
        alertChannelId: null,
        hourlyCap: 4,
        costlyFor: 'everyone',
      });
    });

    it('keep what one guild chose, and what it did not name', async () => {
      const store = open();
      const before = await store.guildSettings('g2');
      await store.editGuildSettings('g1', { timezone: 'Europe/Paris', language: 'de' }, mara);
      await store.editGuildSettings('g1', { timezone: 'Asia/Tokyo', quietHours: '22:00-07:00' }, mara);

      expect(await store.guildSettings('g1')).toMatchObject({
        timezone: 'Asia/Tokyo',
        quietHours: '22:00-07:00',
        language: 'de',
      });
      expect(await store.guildSettings('g2')).toEqual(before);
    });

    it('keep the notes of the program to itself', async () => {
      const store = open();
      await store.remember('tryout.began', 'monday');
      await store.remember('tryout.began', 'tuesday');

      expect(await store.recall('tryout.began')).toBe('tuesday');
      expect(await store.recall('commands')).toBeNull();
    });

    it('is empty until somebody follows a feed', async () => {
      const store = open();
      await store.remember('tryout.began', 'monday');
      expect(await store.isEmpty()).toBe(true);

      await follow(store);
      expect(await store.isEmpty()).toBe(false);
    });
  });
}
