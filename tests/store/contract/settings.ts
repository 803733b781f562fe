import { describe, expect, it } from 'vitest';
import { follow, type OpenStore } from './given.js';

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
    it('know no time zone of a guild until it chose one', async () => {
      const store = open();
      await store.setGuildTimezone('g1', 'Europe/Paris');
      await store.setGuildTimezone('g1', 'Asia/Tokyo');

      expect(await store.guildSettings('g1')).toEqual({ timezone: 'Asia/Tokyo', quietHours: null, language: 'en' });
      expect(await store.guildSettings('g2')).toEqual({ timezone: null, quietHours: null, language: 'en' });
    });

    it('know the language of a guild, which is English until it chose one', async () => {
      const store = open();
      await store.setQuietHours('g1', '22:00-07:00');
      await store.setGuildLanguage('g1', 'de');

      expect(await store.guildSettings('g1')).toEqual({ timezone: null, quietHours: '22:00-07:00', language: 'de' });
      expect(await store.guildSettings('g2')).toEqual({ timezone: null, quietHours: null, language: 'en' });
    });

    it('know the quiet hours of a guild until it has none', async () => {
      const store = open();
      await store.setGuildTimezone('g1', 'Europe/Paris');
      await store.setQuietHours('g1', '22:00-07:00');
      await store.setQuietHours('g2', '23:00-06:30');
      await store.setQuietHours('g2', null);

      expect(await store.guildSettings('g1')).toEqual({
        timezone: 'Europe/Paris',
        quietHours: '22:00-07:00',
        language: 'en',
      });
      expect(await store.guildSettings('g2')).toEqual({ timezone: null, quietHours: null, language: 'en' });
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
