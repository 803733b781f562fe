import { describe, expect, it } from 'vitest';
import { say } from '../../../src/chat/reply.js';
import type { FollowSubject, Match } from '../../../src/store/people.js';
import type { Store } from '../../../src/store/store.js';
import { anArticle, at, bring, follow, mod, type OpenStore, placed } from './given.js';

const tram = { kind: 'topic', topic: 'tram' } as const;
const ann = { guildId: 'g1', userId: 'ann', name: 'Tram', at: at(0) };

export function followsContract(open: OpenStore): void {
  describe('what people follow', () => {
    it('is theirs, of one guild, in the order in which it began', async () => {
      const { store, feedId } = await given(open);
      await store.savePlacements([placed(1, 4)], []);
      await store.follow({ ...ann, subject: { kind: 'story', storyId: 4 }, name: 'Gate' });
      await store.follow({ ...ann, subject: { kind: 'feed', feedId }, name: 'Harbour Herald' });
      await store.follow({ ...ann, subject: tram });
      await store.follow({ ...ann, userId: 'bob', subject: tram });
      await store.follow({ ...ann, guildId: 'g2', subject: tram });

      const follows = await store.follows('g1', 'ann');

      expect(follows.map(({ subject, name }) => [subject, name])).toEqual([
        [{ kind: 'story', storyId: 4 }, 'Gate'],
        [{ kind: 'feed', feedId }, 'Harbour Herald'],
        [tram, 'Tram'],
      ]);
      expect(follows[2]).toEqual({
        id: 3,
        guildId: 'g1',
        userId: 'ann',
        subject: tram,
        name: 'Tram',
        followedAt: at(0),
      });
    });

    it('is followed once', async () => {
      const { store } = await given(open);

      const first = await store.follow({ ...ann, subject: tram });
      const second = await store.follow({ ...ann, subject: tram, name: 'TRAM', at: at(1) });

      expect([first.kind, second.kind]).toEqual(['follows', 'follows-already']);
      expect(second).toMatchObject({ follow: { id: 1, name: 'Tram' } });
      expect(await store.follows('g1', 'ann')).toHaveLength(1);
    });

    it('is 25 things of a guild at most', async () => {
      const { store } = await given(open);
      for (let n = 0; n < 25; n++) await store.follow({ ...ann, subject: { kind: 'topic', topic: `word ${n}` } });

      expect(await store.follow({ ...ann, subject: tram })).toEqual({ kind: 'full', limit: 25 });
      expect(await store.follow({ ...ann, subject: tram, guildId: 'g2' })).toMatchObject({ kind: 'follows' });
    });

    it('ends, and comes back for a day', async () => {
      const { store } = await given(open);
      await store.follow({ ...ann, subject: tram });

      expect(await store.unfollow('bob', 1, at(1))).toBeNull();
      expect(await store.unfollow('ann', 1, at(1))).toMatchObject({ name: 'Tram' });
      expect(await store.unfollow('ann', 1, at(1))).toBeNull();
      expect(await store.follows('g1', 'ann')).toEqual([]);
      expect(await store.restoreFollow('bob', 1)).toBeNull();
      expect(await store.restoreFollow('ann', 1)).toMatchObject({ name: 'Tram' });
      expect(await store.restoreFollow('ann', 1)).toBeNull();
      await store.unfollow('ann', 1, at(2));
      await store.follow({ ...ann, subject: { kind: 'topic', topic: 'gate' }, at: at(2 + 24 * 60 + 1) });
      expect(await store.restoreFollow('ann', 1)).toBeNull();
    });

    it('does not come back beside what is followed anew', async () => {
      const { store } = await given(open);
      await store.follow({ ...ann, subject: tram });
      await store.unfollow('ann', 1, at(1));
      await store.follow({ ...ann, subject: tram, at: at(2) });

      expect(await store.restoreFollow('ann', 1)).toBeNull();
      expect(await store.follows('g1', 'ann')).toHaveLength(1);
    });

    it('goes along when feeds or stories become one', async () => {
      const { store, feedId } = await given(open);
      const other = await follow(store, { feedUrl: 'https://herald.example/atom', channelId: 'other' });
      await store.savePlacements([placed(1, 4)], []);
      await store.follow({ ...ann, subject: { kind: 'story', storyId: 4 } });
      await store.follow({ ...ann, subject: { kind: 'feed', feedId } });

      await store.savePlacements([placed(1, 3)], [{ from: 4, into: 3 }]);
      await store.moveFeed(feedId, 'https://herald.example/atom', at(5));

      expect((await store.follows('g1', 'ann')).map(({ subject }) => subject)).toEqual([
        { kind: 'story', storyId: 3 },
        { kind: 'feed', feedId: other.feed.id },
      ]);
    });
  });

  describe('articles and what people follow', () => {
    it('are held against each other once', async () => {
      const { store, feedId } = await given(open);
      await store.follow({ ...ann, subject: tram, at: at(2) });
      const [id = 0] = await bring(store, feedId, [anArticle('Tram')], at(3));

      await store.saveMatches(1, [], at(3));

      expect(await store.newestUnmatched()).toBe(id);
      expect(await store.articleToMatch(id)).toEqual({
        articleId: id,
        spoken: { title: 'Tram', text: 'Tram. So it was said.', language: 'en' },
        guilds: [{ guildId: 'g1', topics: ['tram'], labels: ['Transit'] }],
      });
      await store.saveMatches(id, [{ guildId: 'g1', topics: ['tram'] }], at(3));

      expect(await store.newestUnmatched()).toBeNull();
      expect(await store.foundFor('ann')).toMatchObject([{ follow: { id: 1 }, articleId: id }]);
    });

    it('come one at a time, each topic once', async () => {
      const { store, feedId } = await given(open);
      await store.follow({ ...ann, subject: tram, at: at(2) });
      await store.follow({ ...ann, userId: 'bob', subject: tram, at: at(2) });
      const [, b = 0, c = 0] = await bring(store, feedId, [anArticle('A'), anArticle('B'), anArticle('C')], at(3));
      await store.saveMatches(b, [], at(3));

      const next = await store.articleToMatch(c);
      await store.saveMatches(next.articleId, next.guilds, at(3));

      expect(next).toMatchObject({ articleId: c, spoken: { title: 'C' }, guilds: [{ topics: ['tram'] }] });
      expect(await store.foundFor('ann')).toMatchObject([{ articleId: c }]);
      expect(await store.foundFor('bob')).toMatchObject([{ articleId: c }]);
      expect(await store.newestUnmatched()).toBeNull();
    });

    it('are passed over at once where nobody follows anything', async () => {
      const { store, feedId } = await given(open);
      const [, , c = 0] = await bring(store, feedId, [anArticle('A'), anArticle('B'), anArticle('C')], at(3));

      expect(await store.articleToMatch(c)).toEqual({ articleId: c, spoken: null, guilds: [] });
    });

    const cases: readonly (readonly [string, FollowSubject, boolean])[] = [
      ['of the feed that is followed', { kind: 'feed', feedId: 1 }, true],
      ['of another feed', { kind: 'feed', feedId: 2 }, false],
      ['of the story that is followed', { kind: 'story', storyId: 4 }, true],
      ['of another story', { kind: 'story', storyId: 5 }, false],
    ];
    it.each(cases)('go together where one is %s: %j', async (_, subject, isWanted) => {
      const { store, feedId } = await given(open);
      await follow(store, { feedUrl: 'https://herald.example/two' });
      await store.savePlacements([placed(1, 4)], []);
      await store.savePlacements([placed(1, 5)], []);
      await store.follow({ ...ann, subject, at: at(2) });
      const [id = 0] = await bring(store, feedId, [anArticle('Tram')], at(3));
      await store.savePlacements([placed(id, 4)], []);

      await store.saveMatches(id, [], at(3));

      expect(await store.foundFor('ann')).toMatchObject(isWanted ? [{ follow: { id: 1 }, articleId: id }] : []);
    });

    it('do not go together where the article was split off the story, was held back, is old news or came before', async () => {
      const { store, feedId } = await given(open);
      await store.savePlacements([placed(1, 4)], []);
      await store.follow({ ...ann, subject: { kind: 'story', storyId: 4 }, at: at(2) });
      await store.follow({ ...ann, subject: tram, at: at(20) });
      const [early = 0] = await bring(store, feedId, [anArticle('Early')], at(3));
      await store.savePlacements([placed(early, 4)], []);
      await store.splitStory({ guildId: 'g1', articleId: early, storyId: 4 }, mod(3));
      const [old = 0] = await bring(store, feedId, [anArticle('Old', { publishedAt: at(-24 * 60) })], at(21));

      for (const id of [early, old]) await store.saveMatches(id, [{ guildId: 'g1', topics: ['tram'] }], at(21));

      expect(await store.foundFor('ann')).toEqual([]);
    });

    it('are those of the guild’s own feeds', async () => {
      const { store, feedId } = await given(open);
      await store.follow({ ...ann, guildId: 'g2', subject: tram, at: at(2) });
      const [id = 0] = await bring(store, feedId, [anArticle('Tram')], at(3));

      await store.saveMatches(1, [], at(3));

      expect((await store.articleToMatch(id)).guilds).toEqual([]);
    });
  });

  describe('what people are told of what they follow', () => {
    it('is owed in one message, and waits no more', async () => {
      const { store, matches } = await givenFound(open);

      expect(await store.peopleToTell(at(4))).toEqual(['ann']);
      await tell(store, matches, 5);

      expect(await store.foundFor('ann')).toEqual([]);
      expect(await store.peopleToTell(at(60))).toEqual([]);
      expect(await store.owedDeliveries(at(5), 10)).toMatchObject([
        { guildId: '@me', channelId: 'ann', userId: 'ann', reply: say('You follow “Tram”') },
      ]);
    });

    it('is told once, however often it is asked for', async () => {
      const { store, matches } = await givenFound(open);

      await tell(store, matches, 5);
      await tell(store, matches, 6);

      await arrive(store, 7);
      expect(await store.owedDeliveries(at(60), 10)).toEqual([]);
    });

    it('waits while they are owed a message, and for as long as they were told of something', async () => {
      const { store, feedId, matches } = await givenFound(open);
      await tell(store, matches, 5);
      await find(store, feedId, 'Second tram', 6);

      expect(await store.peopleToTell(at(60))).toEqual([]);
      await arrive(store, 7);
      expect(await store.peopleToTell(at(4))).toEqual([]);
      expect(await store.peopleToTell(at(5))).toEqual(['ann']);
    });

    it('is nothing that they stopped following meanwhile', async () => {
      const { store, matches } = await givenFound(open);
      await store.unfollow('ann', 1, at(5));

      expect(await store.peopleToTell(at(60))).toEqual([]);
      await tell(store, matches, 6);
      expect(await store.owedDeliveries(at(60), 10)).toEqual([]);
    });

    it('is owed no more where they stop following it, until they take that back', async () => {
      const { store, matches } = await givenFound(open);
      await tell(store, matches, 5);

      await store.unfollow('ann', 1, at(6));
      expect(await store.owedDeliveries(at(60), 10)).toEqual([]);
      await store.restoreFollow('ann', 1);
      expect(await store.owedDeliveries(at(60), 10)).toHaveLength(1);
    });

    it('forgets what is not told', async () => {
      const { store } = await givenFound(open);

      await store.saveTelling({ userId: 'ann', reply: null, told: [], at: at(5) });

      expect(await store.foundFor('ann')).toEqual([]);
      expect(await store.owedDeliveries(at(60), 10)).toEqual([]);
    });

    it('is the newest 200 that were found since, and no more waits afterwards', async () => {
      const { store, feedId } = await givenFound(open);
      const many = Array.from({ length: 201 }, (_, number) => anArticle(`Tram ${number}`));
      for (const articleId of await bring(store, feedId, many, at(4))) {
        await store.saveMatches(articleId, [{ guildId: 'g1', topics: ['tram'] }], at(4));
      }

      const found = await store.foundFor('ann', at(0));
      expect(found).toHaveLength(200);
      expect(await store.foundFor('ann', at(5))).toEqual([]);
      await tell(store, [{ followId: 1, articleId: found[0]!.articleId }], 5);
      expect(await store.foundFor('ann', at(0))).toEqual([]);
    });

    it('says since when somebody cannot be written to, and is due at once when they ask', async () => {
      const { store, matches } = await givenFound(open);
      await tell(store, matches, 5);
      const [owed] = await store.owedDeliveries(at(5), 1);
      await store.startDelivery(owed!.id, at(5));
      const closed = { kind: 'suspended', dueAt: at(1000), reason: 'closed', mayHaveArrived: false } as const;
      await store.settleDelivery(owed!.id, closed, at(6));

      expect(await store.directSuspension('ann')).toMatchObject({ since: at(6), reason: 'closed' });
      expect(await store.directSuspension('bob')).toBeNull();
      expect(await store.owedDeliveries(at(60), 10)).toEqual([]);
      expect(await store.retryDirect('bob', at(60))).toBe(false);
      expect(await store.retryDirect('ann', at(60))).toBe(true);
      await arrive(store, 60);
      expect(await store.directSuspension('ann')).toBeNull();
    });
  });
}

async function given(open: OpenStore) {
  const store = open();
  const { feed } = await follow(store, { label: 'Transit' });
  await bring(store, feed.id, [anArticle('First')], at(1));
  return { store, feedId: feed.id };
}

async function givenFound(open: OpenStore) {
  const { store, feedId } = await given(open);
  await store.follow({ ...ann, subject: tram, at: at(2) });
  const matches = [await find(store, feedId, 'Tram', 3)];
  return { store, feedId, matches };
}

async function find(store: Store, feedId: number, title: string, minutes: number): Promise<Match> {
  const [articleId = 0] = await bring(store, feedId, [anArticle(title)], at(minutes));
  await store.saveMatches(articleId, [{ guildId: 'g1', topics: ['tram'] }], at(minutes));
  return { followId: 1, articleId };
}

function tell(store: Store, told: readonly Match[], minutes: number): Promise<void> {
  return store.saveTelling({ userId: 'ann', reply: say('You follow “Tram”'), told, at: at(minutes) });
}

async function arrive(store: Store, minutes: number): Promise<void> {
  const [owed] = await store.owedDeliveries(at(minutes), 1);
  await store.startDelivery(owed!.id, at(minutes));
  await store.settleDelivery(owed!.id, { kind: 'sent', messageId: 'm', url: null }, at(minutes));
}
