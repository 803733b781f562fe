import { describe, expect, it } from 'vitest';
import type { Digest, Subscription } from '../../../src/model.js';
import type { NewRule, RuleLimits } from '../../../src/store/rules.js';
import type { Store } from '../../../src/store/store.js';
import { aChange, aDigest, anArticle, at, bring, drawn, follow, type OpenStore, run, titles, mod } from './given.js';
import { aReading } from '../../helpers/reading.js';

const plenty: RuleLimits = { ofServer: 100, ofFeed: 25, expressions: 10 };

function aRule(value: string, parts: Partial<NewRule> = {}): NewRule {
  return {
    guildId: 'g1',
    subscriptionId: null,
    kind: 'exclude',
    keeps: false,
    value,
    match: 'word',
    by: 'mara',
    at: at(0),
    ...parts,
  };
}

async function add(store: Store, value: string, parts: Partial<NewRule> = {}) {
  const adding = await store.addRule(aRule(value, parts), plenty);
  if (adding.kind !== 'added') throw new Error(adding.kind);
  return adding.rule;
}

/** Answers all that is owed an answer: what has a rule's value in its title is left out. Gives the titles that were asked. */
async function rule(store: Store, now = at(2), limit = 2): Promise<readonly string[]> {
  const asked: string[] = [];
  for (;;) {
    const ruling = await store.articlesToRule({ now, limit });
    if (ruling === null) return asked;
    const answers = ruling.questions.map(
      ({ title, rules }) => rules.find(({ value }) => title.includes(value))?.id ?? null,
    );
    await store.saveRuling(ruling, answers, now);
    asked.push(...ruling.questions.map(({ title }) => title));
  }
}

async function material(store: Store, digest: Digest): Promise<readonly string[]> {
  return titles(await store.digestMaterial(digest, { publishedSince: null, seenSince: null, limit: 100 })).toSorted();
}

/** A feed that goes at once. */
async function followLive(store: Store, channelId = 'news'): Promise<Subscription> {
  const subscription = await follow(store, { mode: 'live', channelId });
  await store.saveFetch({ feedId: subscription.feed.id, at: at(0), nextDueAt: at(60), result: aReading() });
  return subscription;
}

/** The articles whose posts want words now. */
async function toDraw(store: Store): Promise<readonly number[]> {
  return (await store.undrawnPosts()).map(({ articleId }) => articleId);
}

export function rulesContract(open: OpenStore): void {
  describe('rules', () => {
    it('are numbered, of a feed or of the whole server, and each guild’s own', async () => {
      const store = open();
      const { id } = await follow(store);
      await add(store, 'tram');
      await add(store, 'ferry', { subscriptionId: id, match: 'phrase' });
      await add(store, 'bus', { guildId: 'g2' });

      expect(await store.rules('g1')).toEqual([
        {
          ...{ id: 1, guildId: 'g1', number: 1, of: null, kind: 'exclude', keeps: false, value: 'tram', match: 'word' },
          ...{ addedBy: 'mara', addedAt: at(0), removedAt: null },
        },
        {
          ...{ id: 2, guildId: 'g1', number: 2, kind: 'exclude', keeps: false, value: 'ferry', match: 'phrase' },
          of: { subscriptionId: id, feedTitle: 'Harbour Herald', channelId: 'news' },
          ...{ addedBy: 'mara', addedAt: at(0), removedAt: null },
        },
      ]);
      expect((await store.rules('g2')).map(({ number }) => number)).toEqual([1]);
    });

    it('are there once', async () => {
      const store = open();
      const { id } = await add(store, 'tram');

      const again = await store.addRule(aRule('tram', { by: 'jon' }), plenty);

      expect(again).toMatchObject({ kind: 'there', rule: { id } });
      expect(await store.changes('g1', { limit: 10 })).toHaveLength(1);
    });

    it('are no more than the limits allow', async () => {
      const store = open();
      const { id } = await follow(store);
      await add(store, 'tram', { subscriptionId: id });
      await add(store, 'b+', { match: 'regex' });
      const limitOf = async (limits: Partial<RuleLimits>, parts: Partial<NewRule> = {}) =>
        store.addRule(aRule('ferry', parts), { ...plenty, ...limits });

      expect(await limitOf({ ofServer: 2 })).toEqual({ kind: 'too-many', limit: 'ofServer' });
      expect(await limitOf({ ofFeed: 1 }, { subscriptionId: id })).toEqual({ kind: 'too-many', limit: 'ofFeed' });
      expect(await limitOf({ expressions: 1 }, { match: 'regex' })).toEqual({ kind: 'too-many', limit: 'expressions' });
      expect(await limitOf({ ofFeed: 1, expressions: 1 })).toMatchObject({ kind: 'added' });
    });

    it('are for no feed of another guild', async () => {
      const store = open();
      const { id } = await follow(store, { guildId: 'g2' });

      expect(await store.addRule(aRule('tram', { subscriptionId: id }), plenty)).toEqual({ kind: 'no-feed' });
    });

    it('are removed and restored by their own guild alone, with their number', async () => {
      const store = open();
      const { id } = await add(store, 'tram');

      expect(await store.removeRule('g2', id, { by: 'jon', at: at(1) })).toBeNull();
      expect(await store.removeRule('g1', id, { by: 'jon', at: at(1) })).toMatchObject({ id, removedAt: at(1) });
      expect(await store.removeRule('g1', id, { by: 'jon', at: at(1) })).toBeNull();
      expect(await store.rules('g1')).toEqual([]);
      expect((await add(store, 'bus')).number).toBe(2);
      expect(await store.restoreRule('g2', id, { by: 'jon', at: at(2) }, plenty)).toBeNull();
      expect(await store.restoreRule('g1', id, { by: 'jon', at: at(2) }, plenty)).toMatchObject({
        kind: 'added',
        rule: { id, removedAt: null },
      });
      expect((await store.rules('g1')).map(({ number }) => number)).toEqual([1, 2]);
    });

    it('come back only where they could be added', async () => {
      const store = open();
      const { id: subscriptionId } = await follow(store);
      const { id } = await add(store, 'tram');
      const ofFeed = await store.addRule(aRule('bus', { subscriptionId }), plenty);
      await store.removeRule('g1', id, { by: 'jon', at: at(1) });
      const restore = (ruleId: number, limits = plenty) => store.restoreRule('g1', ruleId, mod(2), limits);

      expect(await restore(id, { ...plenty, ofServer: 1 })).toEqual({ kind: 'too-many', limit: 'ofServer' });
      const { id: anew } = await add(store, 'tram');
      expect(await restore(id)).toMatchObject({ kind: 'there', rule: { id: anew } });
      await store.removeRule('g1', anew, mod(1));
      expect(await restore(id)).toMatchObject({ kind: 'added' });
      const ruleId = ofFeed.kind === 'added' ? ofFeed.rule.id : 0;
      await store.removeRule('g1', ruleId, mod(1));
      await store.unsubscribe('g1', subscriptionId, mod(1));
      expect(await restore(ruleId)).toEqual({ kind: 'no-feed' });
    });

    it('stand in the history: what was added, removed, restored, and by whom', async () => {
      const store = open();
      const { id } = await add(store, 'tram');
      await store.removeRule('g1', id, { by: 'jon', at: at(1) });
      await store.restoreRule('g1', id, { by: 'mara', at: at(2) }, plenty);

      const fields = { number: 1, kind: 'exclude', keeps: false, value: 'tram', match: 'word', subscriptionId: null };
      const about = { guildId: 'g1', noun: 'rule', nounId: id, name: 'tram', undoneIn: null };
      expect(await store.changes('g1', { limit: 10 })).toEqual([
        { ...about, id: 3, by: 'mara', at: at(2), before: null, after: fields },
        { ...about, id: 2, by: 'jon', at: at(1), before: fields, after: null, undoneIn: 3 },
        { ...about, id: 1, by: 'mara', at: at(0), before: null, after: fields },
      ]);
    });

    it('go with their feed, and come back with it', async () => {
      const store = open();
      const { id } = await follow(store);
      await add(store, 'tram', { subscriptionId: id });

      await store.unsubscribe('g1', id, mod(1));
      expect(await store.rules('g1')).toEqual([]);

      await store.restoreSubscription('g1', id, mod(2));
      expect(await store.rules('g1')).toHaveLength(1);
    });
  });

  describe('what rules leave out', () => {
    it('is in no digest of the channel, nor is anything before they were asked', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      await add(store, 'tram');
      await rule(store);
      await bring(store, feed.id, [anArticle('A tram stops'), anArticle('A lock fails')]);

      expect(await material(store, digest)).toEqual([]);
      expect(await rule(store)).toEqual(['A tram stops', 'A lock fails']);
      expect(await material(store, digest)).toEqual(['A lock fails']);
      expect(await rule(store)).toEqual([]);
    });

    it('is asked of the rules of the server and of the feed in this channel alone', async () => {
      const store = open();
      const here = await follow(store);
      await follow(store, { channelId: 'birds' });
      await follow(store, { guildId: 'g2' });
      const there = await store.addDigest(aDigest({ channelId: 'birds' }));
      const elsewhere = await store.addDigest(aDigest({ guildId: 'g2' }));
      await add(store, 'tram', { subscriptionId: here.id });
      await add(store, 'bus');
      await bring(store, here.feed.id, [anArticle('A tram stops'), anArticle('A bus stops')]);
      await rule(store);

      expect(await material(store, await store.addDigest(aDigest()))).toEqual([]);
      expect(await material(store, there)).toEqual(['A tram stops']);
      expect(await material(store, elsewhere)).toEqual(['A bus stops', 'A tram stops']);
    });

    it('is looked at anew when a rule comes, goes or comes back', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      await bring(store, feed.id, [anArticle('A tram stops'), anArticle('A lock fails'), anArticle('A bus stops')]);
      const { id } = await add(store, 'tram');

      expect(await material(store, digest)).toEqual([]);
      expect(await rule(store)).toEqual(['A bus stops', 'A lock fails', 'A tram stops']);
      expect(await material(store, digest)).toEqual(['A bus stops', 'A lock fails']);

      await store.removeRule('g1', id, { by: 'jon', at: at(3) });
      await rule(store);
      expect(await material(store, digest)).toEqual(['A bus stops', 'A lock fails', 'A tram stops']);

      await store.restoreRule('g1', id, { by: 'jon', at: at(4) }, plenty);
      await rule(store);
      expect(await material(store, digest)).toEqual(['A bus stops', 'A lock fails']);
    });

    it('is asked again when the article’s words change', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      await add(store, 'tram');
      const [id] = await bring(store, feed.id, [anArticle('A tram stops')]);
      await rule(store);
      const changes = [aChange(id ?? 0, { title: 'A lock fails' })];
      await store.saveFetch({ feedId: feed.id, at: at(5), nextDueAt: at(60), result: aReading({ changes }) });

      expect(await rule(store)).toEqual(['A lock fails']);
      expect(await material(store, digest)).toEqual(['A lock fails']);
    });

    it('is nothing that was told before the rule was there', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      const ids = await bring(store, feed.id, [anArticle('A tram stops')]);
      await run(store, digest, 10, ['News'], [...ids]);
      const { id } = await add(store, 'tram');
      await rule(store, at(20));

      expect(await store.countLeftOut('g1', [id], at(0))).toEqual(new Map());
    });

    it('is counted by rule, since a moment, each article once, for its own guild', async () => {
      const store = open();
      const { feed } = await follow(store);
      await follow(store, { channelId: 'birds' });
      const { id } = await add(store, 'tram');
      await bring(store, feed.id, [anArticle('A tram stops'), anArticle('A tram goes')]);
      await rule(store, at(2));

      expect(await store.countLeftOut('g1', [id], at(2))).toEqual(new Map([[id, 2]]));
      expect(await store.countLeftOut('g1', [id], at(3))).toEqual(new Map());
      expect(await store.countLeftOut('g2', [id], at(2))).toEqual(new Map());
    });

    it('waits for an answer to what it says now, not to what it said when it was asked', async () => {
      const store = open();
      const { feed } = await follow(store);
      await add(store, 'tram');
      await rule(store);
      const [id] = await bring(store, feed.id, [anArticle('A lock fails')]);
      const ruling = await store.articlesToRule({ now: at(2), limit: 10 });
      if (ruling === null) throw new Error('nothing to ask');
      const changes = [aChange(id ?? 0, { title: 'A tram stops' })];
      await store.saveFetch({ feedId: feed.id, at: at(5), nextDueAt: at(60), result: aReading({ changes }) });
      await store.saveRuling(ruling, [null], at(6));

      expect(await rule(store)).toEqual(['A tram stops']);
    });

    it('waits for an answer to the rules of now', async () => {
      const store = open();
      const { feed } = await follow(store);
      const digest = await store.addDigest(aDigest());
      await add(store, 'bus');
      await bring(store, feed.id, [anArticle('A tram stops')]);
      await rule(store);
      const second = await add(store, 'lock');
      const ruling = await store.articlesToRule({ now: at(2), limit: 10 });
      if (ruling === null) throw new Error('nothing to ask');
      await add(store, 'tram');
      await store.removeRule('g1', second.id, { by: 'mara', at: at(2) });
      await store.saveRuling(ruling, [null], at(6));

      expect(await material(store, digest)).toEqual([]);
      await rule(store);
      expect(await material(store, digest)).toEqual([]);
      expect(await store.articlesToRule({ now: at(2), limit: 10 })).toBeNull();
    });

    it('is asked of a feed that is followed again, and of a new one', async () => {
      const store = open();
      const { id, feed } = await follow(store);
      await bring(store, feed.id, [anArticle('A tram stops')]);
      await store.unsubscribe('g1', id, mod(1));
      await add(store, 'tram');
      await store.restoreSubscription('g1', id, mod(2));
      await follow(store, { channelId: 'birds' });

      expect(await rule(store)).toEqual(['A tram stops', 'A tram stops']);
    });

    it('is asked for one guild alone where that is wanted', async () => {
      const store = open();
      const { feed } = await follow(store);
      await follow(store, { guildId: 'g2' });
      await add(store, 'tram');
      await add(store, 'tram', { guildId: 'g2' });
      await bring(store, feed.id, [anArticle('A tram stops')]);
      const query = { now: at(2), limit: 10, guildId: 'g2' };
      for (let ruling = await store.articlesToRule(query); ruling; ruling = await store.articlesToRule(query)) {
        await store.saveRuling(
          ruling,
          ruling.questions.map(() => null),
          at(2),
        );
      }

      expect(await material(store, await store.addDigest(aDigest({ guildId: 'g2' })))).toEqual(['A tram stops']);
      expect(await material(store, await store.addDigest(aDigest()))).toEqual([]);
    });

    it('is asked anew for each guild in its turn, however much another has to be asked', async () => {
      const store = open();
      for (const place of [{ guildId: 'g1' }, { guildId: 'g1', channelId: 'birds' }, { guildId: 'g2' }])
        await follow(store, { ...place, feedUrl: `https://${place.guildId}.example` });
      const feedOf = async (guildId: string) => (await store.subscriptions(guildId))[0]?.feed.id ?? 0;
      await bring(store, await feedOf('g1'), [anArticle('A tram stops'), anArticle('A lock fails')]);
      await bring(store, await feedOf('g2'), [anArticle('A bus stops')]);
      for (const guildId of ['g1', 'g2']) await store.addRule(aRule('tram', { guildId }), plenty);

      const order: number[] = [];
      for (;;) {
        const ruling = await store.articlesToRule({ now: at(2), limit: 1, guildId: null });
        if (ruling === null) break;
        order.push(ruling.review?.subscriptionId ?? 0);
        await store.saveRuling(
          ruling,
          ruling.questions.map(() => null),
          at(2),
        );
      }

      expect(order).toEqual([1, 3, 1, 3, 1, 2, 2, 2]);
    });

    it('is asked of nothing that was seen more than a month ago', async () => {
      const store = open();
      const { feed } = await follow(store);
      await bring(store, feed.id, [anArticle('A tram stops')]);
      await add(store, 'tram');

      expect(await rule(store, at(32 * 24 * 60))).toEqual([]);
    });
  });

  describe('a live post', () => {
    it('is owed once its rules were asked, and not where they leave it out', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await store.addDigest(aDigest());
      await add(store, 'tram');
      await rule(store);
      const [tram, lock] = await bring(store, feed.id, [anArticle('A tram stops'), anArticle('A lock fails')]);
      await store.releaseHeld(at(2));

      expect(await toDraw(store)).toEqual([]);
      await rule(store);
      expect(await toDraw(store)).toEqual([lock]);
      expect(tram).toBeDefined();
    });

    it('takes nobody’s room where rules leave it out', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await store.addDigest(aDigest());
      await add(store, 'tram');
      await rule(store);
      const trams = Array.from({ length: 6 }, (_, number) => anArticle(`A tram stops ${number}`));
      const ids = await bring(store, feed.id, [...trams, anArticle('A lock fails'), anArticle('A gate fails')]);
      await rule(store, at(2), 100);

      expect(await toDraw(store)).toEqual(ids.slice(6));
    });

    it('waits its turn after its rules where there is no digest', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await add(store, 'tram');
      await rule(store);
      const ids = await bring(store, feed.id, [anArticle('A tram stops'), anArticle('A lock fails')]);
      await store.releaseHeld(at(2));
      expect(await toDraw(store)).toEqual([]);

      await rule(store);
      await store.releaseHeld(at(2));
      expect(await toDraw(store)).toEqual(ids.slice(1));
    });

    it('is owed no more when a rule comes before it went, and again when the rule goes', async () => {
      const store = open();
      const { feed } = await followLive(store);
      const [id] = await bring(store, feed.id, [anArticle('A tram stops')]);
      await store.releaseHeld(at(2));
      const [post] = await store.undrawnPosts();
      await store.savePosts([drawn(post?.deliveryId ?? 0, 'A tram stops')]);
      const { id: ruleId } = await add(store, 'tram');

      expect(await store.owedDeliveries(at(2), 10)).toEqual([]);
      await rule(store);
      expect(await store.owedDeliveries(at(2), 10)).toEqual([]);

      await store.removeRule('g1', ruleId, { by: 'jon', at: at(3) });
      await rule(store);
      await store.releaseHeld(at(4));
      expect(await toDraw(store)).toEqual([id]);
    });

    it('that may have arrived is no longer asked about', async () => {
      const store = open();
      const { feed } = await followLive(store);
      await bring(store, feed.id, [anArticle('A tram stops')]);
      await store.releaseHeld(at(2));
      const [post] = await store.undrawnPosts();
      await store.savePosts([drawn(post?.deliveryId ?? 0, 'A tram stops')]);
      await store.startDelivery(post?.deliveryId ?? 0, at(2));
      await add(store, 'tram');

      expect(await store.owedDeliveries(at(2), 10)).toHaveLength(1);
      await rule(store);
      expect(await store.owedDeliveries(at(2), 10)).toHaveLength(1);
    });
  });

  describe('two feeds that become one', () => {
    it('keep the rules of the channel', async () => {
      const store = open();
      const old = await follow(store, { feedUrl: 'https://old.example/rss' });
      const kept = await follow(store);
      await add(store, 'tram', { subscriptionId: old.id });

      await store.moveFeed(old.feed.id, 'https://herald.example/rss', at(5));
      await bring(store, kept.feed.id, [anArticle('A tram stops')], at(6));
      await rule(store, at(7));

      expect((await store.rules('g1')).map(({ of }) => of?.subscriptionId)).toEqual([kept.id]);
      expect(await material(store, await store.addDigest(aDigest()))).toEqual([]);
    });
  });
}
