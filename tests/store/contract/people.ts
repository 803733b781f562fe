import { describe, expect, it } from 'vitest';
import { at, bring, anArticle, follow, type OpenStore } from './given.js';

const nothing = { language: null, shownLanguage: null, timezone: null, quietHours: null };

export function peopleContract(open: OpenStore): void {
  describe('what people chose for themselves', () => {
    it('is nothing at first, and then what they named last', async () => {
      const store = open();

      expect(await store.person('ann')).toEqual(nothing);
      await store.setPerson('ann', { timezone: 'Europe/Paris', language: 'de' });
      await store.setPerson('ann', { quietHours: '22:00-07:00', language: null });

      expect(await store.person('ann')).toEqual({
        ...nothing,
        timezone: 'Europe/Paris',
        quietHours: '22:00-07:00',
      });
      expect(await store.person('bob')).toEqual(nothing);
    });
  });

  describe('all that is kept about a person', () => {
    it('is given by the name of what it is kept as, with moments that people can read', async () => {
      const store = open();
      const { feed } = await follow(store, { addedBy: 'ann' });
      const [articleId = 0] = await bring(store, feed.id, [anArticle('Gate')]);
      await store.saveArticle({ userId: 'ann', guildId: 'g1', articleId, at: at(5) });
      await store.setPerson('ann', { timezone: 'Europe/Paris' });

      const records = await store.recordsOf('ann');

      expect(Object.keys(records).toSorted()).toEqual([
        'change.changed_by',
        'person',
        'saved',
        'subscription.added_by',
      ]);
      expect(records['saved']).toMatchObject([{ title: 'Gate', saved_at: '2026-03-01T08:05:00.000Z' }]);
      expect(await store.recordsOf('bob')).toEqual({});
    });

    it('is erased in every guild, and what others have stays', async () => {
      const store = open();
      for (const userId of ['ann', 'bob']) {
        for (const guildId of ['g1', 'g2']) {
          await store.follow({ guildId, userId, subject: { kind: 'topic', topic: 'tram' }, name: 'tram', at: at(0) });
        }
        await store.saveList({ guildId: 'g1', channelId: 'news', userId }, [1]);
        await store.setPerson(userId, { timezone: 'Europe/Paris' });
      }

      expect(await store.countRecordsOf('ann')).toEqual({ follows: 2, saved: 0 });
      expect(await store.forget('ann')).toEqual({ follows: 2, saved: 0 });

      expect(await store.recordsOf('ann')).toEqual({});
      expect(await store.countRecordsOf('bob')).toEqual({ follows: 2, saved: 0 });
      expect(Object.keys(await store.recordsOf('bob')).toSorted()).toEqual(['follow', 'list_seen', 'person']);
    });

    it('is not in the way of what they set up for a guild', async () => {
      const store = open();
      await follow(store, { addedBy: 'ann' });

      await store.forget('ann');

      expect(await store.subscriptions('g1')).toMatchObject([{ addedBy: '0' }]);
      expect(await store.recordsOf('ann')).toEqual({});
    });
  });
}
