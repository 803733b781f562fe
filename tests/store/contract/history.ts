import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/store/moderation.js';
import { aReading } from '../../helpers/reading.js';
import {
  back,
  aDigest,
  anArticle,
  aSubscription,
  at as minutes,
  bring,
  follow,
  mod,
  type OpenStore,
  placed,
  settingsOf,
} from './given.js';

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

    it('tells what was changed later of the same thing', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 5 }, { by: 'mara', at });
      await follow(store);
      await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'jon', at });
      await store.editGuildSettings('g1', { hourlyCap: 7 }, { by: 'jon', at });
      await store.editGuildSettings('g2', { hourlyCap: 9 }, { by: 'jon', at });

      expect((await store.changesSince('g1', 1)).map(({ id }) => id)).toEqual([4, 3]);
      expect(await store.changesSince('g2', 1)).toEqual([]);
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
      await store.editGuildSettings('g2', { hourlyCap: 7 }, { by: 'mara', at, undoes: change?.id ?? 0 });
      expect(await store.change('g1', change?.id ?? 0)).toMatchObject({ undoneIn: null });
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
      expect(await capsOf({ afterId: 1, limit: 1 })).toEqual([6]);
      expect(await capsOf({ afterId: 1 })).toEqual([7, 6]);
    });

    it('is found by what was changed', async () => {
      const store = open();
      const { id } = await follow(store);
      await store.editGuildSettings('g1', { hourlyCap: 5 }, { by: 'mara', at });
      await store.addDigest(aDigest());
      const changedOf = async (of: Pick<Change, 'noun'> & Partial<Pick<Change, 'nounId'>>) =>
        (await store.changes('g1', { of, limit: 10 })).map(({ noun, nounId }) => `${noun} ${nounId}`);

      expect(await changedOf({ noun: 'feed', nounId: id })).toEqual(['feed 1']);
      expect(await changedOf({ noun: 'feed', nounId: 2 })).toEqual([]);
      expect(await changedOf({ noun: 'digest' })).toEqual(['digest 1']);
      expect(await changedOf({ noun: 'settings', nounId: null })).toEqual(['settings null']);
    });

    it('tells of a change that a later one names by which it was taken back, once', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'mara', at });
      await store.editGuildSettings('g1', { language: 'de' }, { by: 'mara', at });
      await store.editGuildSettings('g1', { hourlyCap: 4 }, { by: 'jon', at, undoes: 1 });
      await store.editGuildSettings('g1', { hourlyCap: 5 }, { by: 'jon', at, undoes: 1 });

      expect((await store.change('g1', 1))?.undoneIn).toBe(3);
      expect((await store.change('g1', 2))?.undoneIn).toBeNull();
    });

    it('knows the opposite of the last change of the same thing without being told', async () => {
      const store = open();
      const [first, second] = [await follow(store), await follow(store, { channelId: 'alerts' })];
      await store.unsubscribe('g1', first.id, mod(1));
      await store.unsubscribe('g1', second.id, mod(2));
      await store.restoreSubscription('g1', first.id, mod(3));

      const undoneIn = (await store.changes('g1', { limit: 10 })).map((change) => change.undoneIn);

      expect(undoneIn).toEqual([null, null, 5, 4, null]);
    });

    it('holds nothing that nobody did', async () => {
      const store = open();
      await store.subscribe(aSubscription({ addedBy: '0' }));
      await store.addDigest(aDigest({ addedBy: '0' }));

      expect(await store.changes('g1', { limit: 10 })).toEqual([]);
    });

    it('tells of a feed that is followed, left and followed again', async () => {
      const store = open();
      const { id } = await follow(store, { label: 'port' });
      await store.subscribe(aSubscription());
      await store.unsubscribe('g1', id, mod(1));
      await store.unsubscribe('g1', id, mod(2));
      await store.restoreSubscription('g1', id, mod(3));

      const settings = {
        channelId: 'news',
        label: 'port',
        mode: 'digest',
        hourlyCap: 4,
        isSilent: true,
        pingRoleId: null,
        weight: 3,
      };
      const noun = { noun: 'feed', nounId: id, name: 'Harbour Herald' };
      expect(await store.changes('g1', { limit: 10 })).toMatchObject([
        { ...noun, by: 'mod', at: minutes(3), before: null, after: settings },
        { ...noun, by: 'mod', at: minutes(1), before: settings, after: null },
        { ...noun, by: 'ann', at: minutes(0), before: null, after: settings },
      ]);
    });

    it('tells of a digest that is added, edited, changed back, removed and restored', async () => {
      const store = open();
      const digest = await store.addDigest(aDigest({ name: 'Morning' }));
      const wanted = { guildId: 'g1', digestId: digest.id, dueAt: minutes(9) };
      await store.editDigest({ ...wanted, settings: settingsOf(digest) }, mod(1));
      await store.editDigest({ ...wanted, settings: { ...settingsOf(digest), entries: 7 } }, mod(2));
      await store.editDigest({ ...wanted, settings: settingsOf(digest) }, mod(3));
      await store.removeDigest('g1', digest.id, mod(4));
      await store.restoreDigest('g1', digest.id, back(5));

      const settings = settingsOf(digest);
      const noun = { noun: 'digest', nounId: digest.id, name: 'Morning' };
      expect(await store.changes('g1', { limit: 10 })).toMatchObject([
        { ...noun, by: 'mod', before: null, after: settings },
        { ...noun, by: 'mod', before: settings, after: null },
        { ...noun, by: 'mod', before: { entries: 7 }, after: { entries: 5 } },
        { ...noun, by: 'mod', before: { entries: 5 }, after: { entries: 7 } },
        { ...noun, by: 'ann', before: null, after: settings },
      ]);
    });

    it('tells of an article that is split off its story, as the story is now, and put back', async () => {
      const store = open();
      const { feed } = await follow(store);
      const [one = 0, other = 0] = await bring(store, feed.id, [anArticle('Lock fails'), anArticle('Gate jams')]);
      await store.savePlacements([placed(one, 1), placed(other, 2)], [{ from: 2, into: 1 }]);
      const split = { guildId: 'g1', articleId: other, storyId: 2 };
      await store.splitStory(split, mod(1));
      await store.splitStory(split, mod(2));
      await store.unsplitStory({ ...split, storyId: 1 }, mod(3));

      const noun = { noun: 'story', nounId: other, name: 'Gate jams' };
      expect(await store.changes('g1', { limit: 2 })).toMatchObject([
        { ...noun, by: 'mod', before: { storyId: 1 }, after: null },
        { ...noun, by: 'mod', before: null, after: { storyId: 1 }, undoneIn: 3 },
      ]);
    });

    it('tells of a verdict about what was held back, and that it was opened again', async () => {
      const store = open();
      const { feed } = await follow(store);
      const result = aReading({ articles: [anArticle('Flood'), anArticle('Flood again')], isHeldBack: true });
      await store.saveFetch({ feedId: feed.id, at: minutes(1), nextDueAt: minutes(15), result });
      await store.judgeHeldBack('g1', feed.id, 'dropped', mod(2));
      await store.judgeHeldBack('g1', feed.id, 'dropped', mod(3));
      await store.reopenHeldBack('g1', feed.id, minutes(2), mod(4));

      const verdict = { verdict: 'dropped', articles: 2 };
      expect(await store.changes('g1', { limit: 2 })).toMatchObject([
        { noun: 'held-back', nounId: feed.id, by: 'mod', before: verdict, after: null },
        { noun: 'held-back', nounId: feed.id, by: 'mod', before: null, after: verdict },
      ]);
    });

    it('forgets after 90 days', async () => {
      const store = open();
      await store.editGuildSettings('g1', { hourlyCap: 5 }, { by: 'mara', at });
      await store.editGuildSettings('g1', { hourlyCap: 6 }, { by: 'mara', at: daysLater(91) });

      expect(await store.changes('g1', { limit: 10 })).toHaveLength(1);
    });
  });
}
