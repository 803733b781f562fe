import type { Store } from '../../src/store/store.js';
import { aDigest, anArticle, at, bring, follow, mod, run, settingsOf } from '../../tests/store/contract/given.js';

/** What must hold once a write was acknowledged: a query that then gives 1. */
export interface Claim {
  readonly query: string;
  readonly values: readonly (string | number)[];
}

/**
 * One whole operation of the store. A number of `next` is larger than all before; it is taken at the moment of the write, so
 * that of several writers the last one has the largest.
 */
export type Write = (store: Store, next: () => number) => Promise<readonly Claim[]>;

const digestId = 1;
const feedIds = [1, 2, 3];
const farAhead = at(50_000_000);
const sent = { kind: 'sent', messageId: 'm', url: 'https://chat.example/m' } as const;

/** What the writes change: three feeds, one of which is posted at once, and a digest. */
export async function prepareForWrites(store: Store): Promise<void> {
  for (const id of feedIds) {
    const feedUrl = `https://feed-${id}.example/rss`;
    const { feed } = await follow(store, { feedUrl, mode: id === 1 ? 'live' : 'digest' });
    await bring(store, feed.id, [anArticle(`First of ${id}`)]);
  }
  await store.addDigest(aDigest());
}

/** A poll that found some articles. */
const poll: Write = async (store, next) => {
  const number = next();
  const titles = Array.from({ length: 1 + (number % 4) }, (_, index) => `News ${number}.${index}`);
  const articles = titles.map((title) => anArticle(title, { text: `${title}. ${'The ferry. '.repeat(200)}` }));
  await bring(store, feedIds[number % feedIds.length] ?? 1, articles, at(number));
  return titles.map((title) => ({ query: 'SELECT count(*) FROM article WHERE title = ?', values: [title] }));
};

/** A run of a digest, which owes messages. */
const owe: Write = async (store, next) => {
  const digest = await store.digest('g1', digestId);
  if (digest === null) return [];
  const number = next();
  const { deliveryIds } = await run(store, digest, number, ['one', 'two'].slice(0, 1 + (number % 2)));
  return deliveryIds.map((id) => ({ query: 'SELECT count(*) FROM delivery WHERE id = ?', values: [id] }));
};

const start: Write = async (store) => {
  const [delivery] = await store.owedDeliveries(farAhead, 1);
  if (delivery === undefined || !(await store.startDelivery(delivery.id, at(1)))) return [];
  return [{ query: `SELECT state <> 'pending' FROM delivery WHERE id = ?`, values: [delivery.id] }];
};

const settle: Write = async (store) => {
  const [delivery] = await store.owedDeliveries(farAhead, 1);
  if (delivery === undefined) return [];
  try {
    await store.settleDelivery(delivery.id, sent, at(2));
  } catch (error) {
    // Another writer was faster.
    if (error instanceof Error && error.message.endsWith('is not owed.')) return [];
    throw error;
  }
  return [{ query: `SELECT state = 'sent' FROM delivery WHERE id = ?`, values: [delivery.id] }];
};

/** A moderator's edit, with its line in the history. */
const edit: Write = async (store, next) => {
  const digest = await store.digest('g1', digestId);
  if (digest === null) return [];
  const number = next();
  const settings = { ...settingsOf(digest), name: String(number) };
  await store.editDigest({ guildId: 'g1', digestId, settings, dueAt: at(number) }, mod(number));
  return [{ query: 'SELECT CAST(name AS INTEGER) >= ? FROM digest WHERE id = ?', values: [number, digestId] }];
};

const label: Write = async (store, next) => {
  const number = next();
  await store.editSubscription('g1', 2, { label: String(number) }, mod(number));
  return [{ query: 'SELECT CAST(label AS INTEGER) >= ? FROM subscription WHERE id = 2', values: [number] }];
};

const followTopic: Write = async (store, next) => {
  const number = next();
  const topic = `topic ${number}`;
  await store.follow({
    guildId: 'g1',
    userId: `u${number}`,
    subject: { kind: 'topic', topic },
    name: topic,
    at: at(1),
  });
  return [{ query: 'SELECT count(*) FROM follow WHERE name = ?', values: [topic] }];
};

const all: readonly Write[] = [poll, poll, poll, owe, start, settle, edit, label, followTopic];

/** Polls come most often. */
export function anyWrite(chance: number): Write {
  return all[Math.floor(chance * all.length)] ?? poll;
}
