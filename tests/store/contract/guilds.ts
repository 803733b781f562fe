import { describe, expect, it } from 'vitest';
import { say } from '../../../src/chat/reply.js';
import type { Store, UndrawnPost } from '../../../src/store/store.js';
import { aDigest, anArticle, at, bring, follow, type OpenStore, run } from './given.js';

const welcome = { channelId: 'hall', reply: say('hello') };

async function waiting(store: Store): Promise<readonly string[]> {
  return (await store.owedDeliveries(at(10_000), 10)).map(({ channelId }) => channelId);
}

async function release(store: Store): Promise<readonly UndrawnPost[]> {
  await store.releaseHeld(at(10));
  return store.undrawnPosts();
}

export function guildsContract(open: OpenStore): void {
  describe('guilds', () => {
    it('are new, then here, then left and known, then back', async () => {
      const store = open();
      const standings = [await store.guildStanding('g1')];

      await store.enterGuild({ guildId: 'g1', at: at(0), welcome: null });
      standings.push(await store.guildStanding('g1'));
      await store.leaveGuild('g1', at(1));
      standings.push(await store.guildStanding('g1'));
      await store.enterGuild({ guildId: 'g1', at: at(2), welcome: null });
      standings.push(await store.guildStanding('g1'));

      expect(standings).toEqual(['new', 'here', 'back', 'here']);
      expect(await store.guildStanding('g2')).toBe('new');
    });

    it('are owed one notice for each time that the bot comes in', async () => {
      const store = open();

      await store.enterGuild({ guildId: 'g1', at: at(0), welcome });
      await store.enterGuild({ guildId: 'g1', at: at(0), welcome });
      await store.enterGuild({ guildId: 'g1', at: at(1), welcome });

      const [notice, ...others] = await store.owedDeliveries(at(1), 10);
      expect(others).toEqual([]);
      expect(notice).toMatchObject({
        guildId: 'g1',
        channelId: 'hall',
        notice: 'welcome',
        manner: { isSilent: true, pingRoleId: null },
        thread: { title: null, tags: [], isWanted: false },
      });
      await store.settleDelivery(notice?.id ?? 0, { kind: 'sent', messageId: 'm1', url: null }, at(1));
      expect(await waiting(store)).toEqual([]);
    });

    it('are left once', async () => {
      const store = open();

      expect(await store.leaveGuild('g1', at(0))).toBe(true);
      expect(await store.leaveGuild('g1', at(5))).toBe(false);
      expect(await store.keptGuilds()).toEqual(new Map([['g1', at(0)]]));
    });

    it('are known by whatever is kept of them', async () => {
      const store = open();
      await follow(store, { guildId: 'g1' });
      await store.addDigest(aDigest({ guildId: 'g2' }));
      await store.saveList({ guildId: null, channelId: 'dm', userId: 'ann' }, [1]);
      await store.enterGuild({ guildId: 'g3', at: at(0), welcome: null });

      expect(await store.keptGuilds()).toEqual(
        new Map([
          ['g1', null],
          ['g2', null],
          ['g3', null],
        ]),
      );
    });

    it('that were left have no polls, no runs, no posts, and no notices; back, they have all but the welcome', async () => {
      const store = open();
      const { feed } = await follow(store, { mode: 'live' });
      await bring(store, feed.id, []);
      await bring(store, feed.id, [anArticle('Lock')], at(2));
      await store.addDigest(aDigest({ channelId: 'talk', dueAt: at(100) }));
      await run(store, await store.addDigest(aDigest({ channelId: 'birds', dueAt: at(9000) })), 3, ['hello']);
      await store.enterGuild({ guildId: 'g1', at: at(0), welcome });
      const all = async () => ({
        polls: (await store.dueFeeds(at(5000), 10)).length,
        runs: (await store.dueDigests(at(200))).length,
        posts: (await release(store)).length,
        messages: await waiting(store),
      });
      const before = await all();

      await store.leaveGuild('g1', at(4));
      const away = await all();
      await store.enterGuild({ guildId: 'g1', at: at(5), welcome: null });

      expect(before).toEqual({ polls: 1, runs: 1, posts: 1, messages: ['birds', 'hall'] });
      expect(away).toEqual({ polls: 0, runs: 0, posts: 0, messages: [] });
      expect(await all()).toEqual({ ...before, messages: ['birds'] });
    });

    it('that were left are owed no posts of what comes meanwhile, and others are', async () => {
      const store = open();
      const { feed } = await follow(store, { mode: 'live' });
      await follow(store, { guildId: 'g2', mode: 'live' });
      await bring(store, feed.id, []);
      await store.leaveGuild('g1', at(1));

      await bring(store, feed.id, [anArticle('Lock')], at(2));
      await store.enterGuild({ guildId: 'g1', at: at(3), welcome: null });

      expect((await release(store)).map(({ guildId }) => guildId)).toEqual(['g2']);
    });

    it('that come back are owed posts of what is dated after that, and of nothing that came meanwhile', async () => {
      const store = open();
      const { feed } = await follow(store, { mode: 'live' });
      await bring(store, feed.id, []);
      await store.leaveGuild('g1', at(2));
      await store.enterGuild({ guildId: 'g1', at: at(100), welcome: null });

      const meanwhile = anArticle('Lock', { publishedAt: at(50) });
      const after = anArticle('Tram', { publishedAt: at(110) });
      const [, tram] = await bring(store, feed.id, [meanwhile, after], at(120));
      await store.releaseHeld(at(120));

      expect((await store.undrawnPosts()).map(({ articleId }) => articleId)).toEqual([tram]);
    });

    it('that were left find nothing for those who follow something there', async () => {
      const store = open();
      const { feed } = await follow(store);
      const subject = { kind: 'feed', feedId: feed.id } as const;
      await store.follow({ guildId: 'g1', userId: 'ann', subject, name: 'Harbour Herald', at: at(0) });
      await bring(store, feed.id, [anArticle('Before')], at(1));
      await matchAll(store);
      await store.leaveGuild('g1', at(2));
      await bring(store, feed.id, [anArticle('While')], at(3));
      await matchAll(store);

      expect(await store.peopleToTell(at(100))).toEqual([]);
      await store.enterGuild({ guildId: 'g1', at: at(4), welcome: null });
      expect(await store.peopleToTell(at(100))).toEqual(['ann']);
      expect(await store.foundFor('ann')).toHaveLength(1);
    });

    it('that were left are owed no welcome any more', async () => {
      const store = open();
      await store.enterGuild({ guildId: 'g1', at: at(0), welcome });
      await store.leaveGuild('g1', at(1));
      await store.enterGuild({ guildId: 'g1', at: at(2), welcome: { ...welcome, channelId: 'lobby' } });

      expect(await waiting(store)).toEqual(['lobby']);
    });

    it('that are forgotten leave no address with a key behind, unless somebody else has it too', async () => {
      const store = open();
      const [own, shared, plain] = [
        'https://a.example/rss?token=s3cret',
        'https://b.example/rss?key=s3cret',
        'https://c.example/rss',
      ];
      for (const feedUrl of [own, shared, plain]) {
        const { feed } = await follow(store, { feedUrl });
        await bring(store, feed.id, [anArticle('Lock', { url: `${feedUrl}#1` })]);
      }
      await follow(store, { guildId: 'g2', feedUrl: shared });
      await store.leaveGuild('g1', at(10));
      await store.eraseGuildsLeft(at(11));

      const anew = await Promise.all(
        [own, shared, plain].map(async (feedUrl) => (await follow(store, { guildId: 'g3', feedUrl })).feed.id),
      );

      expect(anew.map((id) => id <= 3)).toEqual([false, true, true]);
      expect((await store.latestArticles('g3', { limit: 5 })).total).toBe(2);
    });

    it('are forgotten once they were left before a moment, and others stay', async () => {
      const store = open();
      const { feed } = await follow(store);
      await follow(store, { guildId: 'g2' });
      await bring(store, feed.id, [anArticle('Lock')]);
      await run(store, await store.addDigest(aDigest()), 0, ['hello']);
      await store.leaveGuild('g1', at(10));

      expect(await store.eraseGuildsLeft(at(10))).toEqual([]);
      expect(await store.eraseGuildsLeft(at(11))).toEqual(['g1']);

      expect(await store.subscriptions('g1')).toEqual([]);
      expect(await store.digests('g1')).toEqual([]);
      expect(await store.guildStanding('g1')).toBe('new');
      expect(await store.subscriptions('g2')).toHaveLength(1);
      expect((await store.latestArticles('g2', { limit: 5 })).total).toBe(1);
    });
  });
}

async function matchAll(store: Store): Promise<void> {
  const newest = await store.newestUnmatched();
  if (newest === null) return;
  for (let last = 0; last < newest;) {
    const { articleId } = await store.articleToMatch(newest);
    await store.saveMatches(articleId, [], at(3));
    last = articleId;
  }
}
