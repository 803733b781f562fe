import { describe, expect, it } from 'vitest';
import type { Settlement, Store } from '../../../src/store/store.js';
import { aReading } from '../../helpers/reading.js';
import { aChange, anArticle, at, bring, drawn, follow, mod, type OpenStore, wordsOfDelivery } from './given.js';

const query = { limit: 10, publishedAnHour: 10 };
const sent = { kind: 'sent', messageId: 'm1', url: null, threadId: 't1' } as const;
const again = { kind: 'again', dueAt: at(12), reason: 'busy' } as const;

/** What is owed of an article, drawn at ten past. */
interface Given {
  readonly feedId: number;
  readonly articleId: number;
  readonly deliveryId: number;
}

async function aPost(store: Store, title = 'Ferry back'): Promise<Given> {
  const { feed } = await follow(store, { mode: 'live' });
  await bring(store, feed.id, []);
  const [articleId = 0] = await bring(store, feed.id, [anArticle(title)], at(9));
  await store.releaseHeld(at(9));
  const post = (await store.undrawnPosts()).find((undrawn) => undrawn.articleId === articleId);
  const deliveryId = post?.deliveryId ?? 0;
  await store.savePosts([drawn(deliveryId, title)]);
  return { feedId: feed.id, articleId, deliveryId };
}

/** The same once an attempt at ten past has ended. */
async function aPostAfter(store: Store, end: Settlement = sent, title = 'Ferry back'): Promise<Given> {
  const given = await aPost(store, title);
  await store.startDelivery(given.deliveryId, at(10));
  await store.settleDelivery(given.deliveryId, end, at(10));
  return given;
}

async function retitle(store: Store, { feedId, articleId }: Given, title: string, minutes: number): Promise<void> {
  await change(store, feedId, aChange(articleId, { title, fingerprint: title }), minutes);
}

async function change(store: Store, feedId: number, what: ReturnType<typeof aChange>, minutes: number): Promise<void> {
  const result = aReading({ changes: [what] });
  await store.saveFetch({ feedId, at: at(minutes), nextDueAt: at(minutes + 60), result });
}

async function due(store: Store, minutes: number): Promise<readonly number[]> {
  return (await store.dueErrands(at(minutes), query)).map(({ deliveryId }) => deliveryId);
}

/** Begins what is due at so many minutes, and gives what ends it. */
async function begin(store: Store, minutes: number): Promise<() => Promise<void>> {
  const [errand] = await store.dueErrands(at(minutes), query);
  await store.startErrand(errand!, at(minutes));
  return () => store.settleErrand(errand!, { kind: 'ended' }, at(minutes));
}

async function edit(store: Store, minutes: number): Promise<void> {
  const end = await begin(store, minutes);
  await end();
}

export function editsContract(open: OpenStore): void {
  describe('edits', () => {
    it('are owed to a post that has arrived, with the change of its article', async () => {
      const store = open();
      const given = await aPostAfter(store);

      await retitle(store, given, 'Ferry gone', 20);

      const post = { guildId: 'g1', channelId: 'news', threadId: 't1', messageId: 'm1', nonce: expect.any(String) };
      const { articleId, deliveryId } = given;
      expect(await store.dueErrands(at(20), query)).toEqual([
        {
          kind: 'edit',
          template: null,
          label: null,
          ...post,
          manner: { isSilent: true, pingRoleId: null },
          articleId,
          deliveryId,
          attempts: 0,
        },
      ]);
      expect(await store.dueErrands(at(19), query)).toEqual([]);
    });

    it('are not owed where only a date has changed, or white space', async () => {
      const store = open();
      const { feedId, articleId } = await aPostAfter(store);
      const text = 'Ferry back.  So it\nwas said.';
      const body = { text, textSource: 'content', shortfall: null, language: 'en', labels: [] } as const;

      await change(store, feedId, aChange(articleId, { publishedAt: at(15), modifiedAt: at(15) }), 20);
      await change(store, feedId, aChange(articleId, { body }), 21);

      expect(await due(store, 100)).toEqual([]);
    });

    it('are not owed to posts of a week ago, nor of a feed that was removed', async () => {
      const store = open();
      const old = await aPostAfter(store);
      const week = 7 * 1440;

      await retitle(store, old, 'Ferry gone', 10 + week + 1);
      expect(await due(store, 20 + week)).toEqual([]);

      await store.unsubscribe('g1', (await store.subscriptions('g1'))[0]?.id ?? 0, mod(11));
      await retitle(store, old, 'Ferry sunk', 20);
      expect(await due(store, 20 + week)).toEqual([]);
    });

    it('are due once in five minutes at most, with all that has changed until then', async () => {
      const store = open();
      const given = await aPostAfter(store);
      await retitle(store, given, 'Ferry gone', 20);
      await edit(store, 20);

      await retitle(store, given, 'Ferry sunk', 21);
      await retitle(store, given, 'Ferry found', 22);

      expect(await due(store, 24)).toEqual([]);
      expect(await due(store, 25)).toEqual([given.deliveryId]);
      await edit(store, 25);
      expect(await due(store, 100)).toEqual([]);
    });

    it('are owed still where the article changes while one is under way', async () => {
      const store = open();
      const given = await aPostAfter(store);
      await retitle(store, given, 'Ferry gone', 20);

      const end = await begin(store, 20);
      await retitle(store, given, 'Ferry sunk', 20);
      await end();

      expect(await due(store, 24)).toEqual([]);
      expect(await due(store, 25)).toEqual([given.deliveryId]);
    });

    it('do not keep each other waiting', async () => {
      const store = open();
      const one = await aPostAfter(store, sent, 'Ferry back');
      const two = await aPostAfter(store, sent, 'Market opens');
      await retitle(store, one, 'Ferry gone', 20);
      await retitle(store, two, 'Market shut', 20);
      const [errand] = await store.dueErrands(at(20), query);

      await store.startErrand(errand!, at(20));
      await store.settleErrand(errand!, { kind: 'again', dueAt: at(50) }, at(20));

      expect(await due(store, 20)).toEqual([two.deliveryId]);
      expect(await due(store, 50)).toEqual([two.deliveryId, one.deliveryId]);
    });

    it('wait as long as they were told to, whatever changes meanwhile', async () => {
      const store = open();
      const given = await aPostAfter(store);
      await retitle(store, given, 'Ferry gone', 20);
      const [errand] = await store.dueErrands(at(20), query);
      await store.startErrand(errand!, at(20));
      await store.settleErrand(errand!, { kind: 'again', dueAt: at(50) }, at(20));

      await retitle(store, given, 'Ferry sunk', 30);

      expect(await due(store, 49)).toEqual([]);
      expect(await due(store, 50)).toEqual([given.deliveryId]);
    });
  });

  describe('a post whose article changes before it is sent', () => {
    it.each([
      ['that was never tried', aPost],
      ['that certainly did not arrive', (store: Store) => aPostAfter(store, { ...again, mayHaveArrived: false })],
    ])('and %s is drawn anew, and owed no edit', async (_name, give) => {
      const store = open();
      const given = await give(store);

      await retitle(store, given, 'Ferry gone', 20);
      const undrawn = await store.undrawnPosts();
      await store.savePosts([drawn(given.deliveryId, 'Ferry gone', at(20))]);
      const [owed] = await store.owedDeliveries(at(20), 1);
      await store.startDelivery(given.deliveryId, at(21));
      await store.settleDelivery(given.deliveryId, sent, at(21));

      expect(undrawn.map(({ deliveryId }) => deliveryId)).toEqual([given.deliveryId]);
      expect(owed && wordsOfDelivery(owed)).toBe('Ferry gone');
      expect(await store.undrawnPosts()).toEqual([]);
      expect(await due(store, 100)).toEqual([]);
    });

    it('keeps its words where it may have arrived, and is edited once it surely has', async () => {
      const store = open();
      const given = await aPostAfter(store, { ...again, mayHaveArrived: true });

      await retitle(store, given, 'Ferry gone', 20);
      const undrawn = await store.undrawnPosts();
      await store.savePosts([drawn(given.deliveryId, 'Ferry gone', at(20))]);
      const [owed] = await store.owedDeliveries(at(20), 1);
      const before = await due(store, 20);
      await store.settleDelivery(given.deliveryId, sent, at(21));

      expect(undrawn).toEqual([]);
      expect(owed && wordsOfDelivery(owed)).toBe('Ferry back');
      expect(before).toEqual([]);
      expect(await due(store, 21)).toEqual([given.deliveryId]);
    });

    it('gets no words that the article said before', async () => {
      const store = open();
      const given = await aPost(store);

      await retitle(store, given, 'Ferry gone', 20);
      await store.savePosts([drawn(given.deliveryId, 'Ferry back, as was read before', null)]);

      const [owed] = await store.owedDeliveries(at(20), 1);
      expect(owed && wordsOfDelivery(owed)).toBe('Ferry back');
      expect(await store.undrawnPosts()).toHaveLength(1);
    });
  });
}
