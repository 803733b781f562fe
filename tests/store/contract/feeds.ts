import { describe, expect, it } from 'vitest';
import { aFeed } from '../../helpers/feed.js';
import { aSubscription, at, follow, mod, type OpenStore } from './given.js';

export function feedsContract(open: OpenStore): void {
  describe('feeds', () => {
    it('gives a followed feed back as it was added, due at once', async () => {
      const store = open();

      const { subscription, isNew } = await store.subscribe(aSubscription({ label: 'port' }));

      expect(isNew).toBe(true);
      expect(subscription).toEqual({
        id: subscription.id,
        guildId: 'g1',
        channelId: 'news',
        label: 'port',
        mode: 'digest',
        hourlyCap: 4,
        isSilent: true,
        pingRoleId: null,
        weight: 3,
        template: null,
        pause: null,
        addedBy: 'ann',
        addedAt: at(0),
        feed: aFeed({ id: subscription.feed.id, dueAt: at(0) }),
      });
      expect(await store.subscriptions('g1')).toEqual([subscription]);
    });

    it('remembers that a feed goes at once', async () => {
      const store = open();

      await store.subscribe(aSubscription({ mode: 'live' }));

      expect((await store.subscriptions('g1')).map(({ mode }) => mode)).toEqual(['live']);
    });

    it('polls a new feed when the first poll is wanted', async () => {
      const store = open();
      await store.subscribe(aSubscription({ dueAt: at(15) }));

      expect(await store.dueFeeds(at(14), 10)).toEqual([]);
      expect(await store.dueFeeds(at(15), 10)).toHaveLength(1);
    });

    it('follows a feed once in a channel, however often it is asked', async () => {
      const store = open();
      const first = await store.subscribe(aSubscription());

      const second = await store.subscribe(aSubscription({ label: 'other', addedBy: 'bob', at: at(5) }));

      expect(second).toEqual({ subscription: first.subscription, isNew: false });
      expect(await store.subscriptions('g1')).toHaveLength(1);
    });

    it('keeps one feed for all channels and guilds that follow its address', async () => {
      const store = open();

      const here = await follow(store);
      const there = await follow(store, { channelId: 'alerts' });
      const elsewhere = await follow(store, { guildId: 'g2', feedTitle: 'Another name' });

      expect(new Set([here.feed.id, there.feed.id, elsewhere.feed.id]).size).toBe(1);
      expect(elsewhere.feed.title).toBe('Harbour Herald');
    });

    it('lists the subscriptions of one guild in order of title, whatever their case', async () => {
      const store = open();
      await follow(store, { feedUrl: 'https://c.example', feedTitle: 'Courier' });
      await follow(store, { feedUrl: 'https://b.example', feedTitle: 'beacon' });
      await follow(store, { feedUrl: 'https://a.example', feedTitle: 'Argus', guildId: 'g2' });

      const subscriptions = await store.subscriptions('g1');

      expect(subscriptions.map(({ feed }) => feed.title)).toEqual(['beacon', 'Courier']);
    });

    it('stops following, once, and says what was followed', async () => {
      const store = open();
      const subscription = await follow(store);

      expect(await store.unsubscribe('g1', subscription.id, mod(5))).toEqual(subscription);
      expect(await store.unsubscribe('g1', subscription.id, mod(6))).toBeNull();
      expect(await store.subscriptions('g1')).toEqual([]);
    });

    it('takes a removal back, once', async () => {
      const store = open();
      const subscription = await follow(store);
      await store.unsubscribe('g1', subscription.id, mod(5));

      expect(await store.restoreSubscription('g1', subscription.id, mod(60))).toEqual(subscription);
      expect(await store.restoreSubscription('g1', subscription.id, mod(60))).toBeNull();
      expect(await store.subscriptions('g1')).toEqual([subscription]);
    });

    it('takes no removal back where the feed was followed anew since', async () => {
      const store = open();
      const old = await follow(store);
      await store.unsubscribe('g1', old.id, mod(5));
      const anew = await follow(store);

      expect(await store.restoreSubscription('g1', old.id, mod(60))).toBeNull();
      expect(await store.subscriptions('g1')).toEqual([anew]);
    });

    it('lets no guild remove or restore what is another guild’s', async () => {
      const store = open();
      const subscription = await follow(store);

      expect(await store.unsubscribe('g2', subscription.id, mod(5))).toBeNull();
      expect(await store.subscriptions('g1')).toHaveLength(1);

      await store.unsubscribe('g1', subscription.id, mod(5));

      expect(await store.restoreSubscription('g2', subscription.id, mod(60))).toBeNull();
      expect(await store.subscriptions('g1')).toEqual([]);
    });

    it('names the feeds whose time has come, longest due first, no more than asked', async () => {
      const store = open();
      await follow(store, { feedUrl: 'https://later.example', feedTitle: 'Later', at: at(9) });
      await follow(store, { feedUrl: 'https://second.example', feedTitle: 'Second', at: at(2) });
      await follow(store, { feedUrl: 'https://first.example', feedTitle: 'First', at: at(1) });

      const due = async (minutes: number, limit: number) =>
        (await store.dueFeeds(at(minutes), limit)).map(({ title }) => title);

      expect(await due(0, 10)).toEqual([]);
      expect(await due(2, 10)).toEqual(['First', 'Second']);
      expect(await due(9, 2)).toEqual(['First', 'Second']);
    });

    it('polls a feed as long as somebody follows it', async () => {
      const store = open();
      const ours = await follow(store);
      const theirs = await follow(store, { guildId: 'g2' });

      await store.unsubscribe('g1', ours.id, mod(1));
      expect(await store.dueFeeds(at(5), 10)).toHaveLength(1);

      await store.unsubscribe('g2', theirs.id, mod(2));
      expect(await store.dueFeeds(at(5), 10)).toEqual([]);

      await store.restoreSubscription('g1', ours.id, mod(60));
      expect(await store.dueFeeds(at(5), 10)).toHaveLength(1);
    });

    it('leaves the time of a feed that is followed already, and makes one due that nobody followed', async () => {
      const store = open();
      const { id, feed } = await follow(store);
      await store.saveFetch({ feedId: feed.id, at: at(1), nextDueAt: at(60), result: { kind: 'unchanged' } });

      expect((await follow(store, { guildId: 'g2', at: at(2) })).feed.dueAt).toEqual(at(60));

      const [other] = await store.subscriptions('g2');
      await store.unsubscribe('g1', id, mod(3));
      await store.unsubscribe('g2', other?.id ?? 0, mod(3));

      const again = (await follow(store, { at: at(4) })).feed;
      expect(again.dueAt).toEqual(at(4));
      expect(again.polledAt).toEqual(at(1));
    });
  });
}
