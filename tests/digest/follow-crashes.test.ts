import { describe, expect, it } from 'vitest';
import type { App, OutgoingMessage } from '../../src/chat/app.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { tellFollowers } from '../../src/digest/follows.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import type { Store } from '../../src/store/store.js';
import { aReading } from '../helpers/reading.js';
import { madeUpWords, newArticle, noon, testApp, wordsOf } from '../helpers/app.js';

const articles = 3;
// For all that is neither store nor outbox.
const doors = testApp();

describe('a program that dies while it tells people what they follow', { timeout: 60_000 }, () => {
  it.each(['before', 'after'] as const)('tells each of them once, wherever it dies %s a step', async (side) => {
    const expected = ['u1', 'u9'].flatMap((user) => Array.from({ length: articles }, (_, n) => `${user} tram ${n}`));
    let step = 1;
    for (let hasSurvived = false; !hasSurvived; step++) {
      const life = await liveTwice(step, side);

      expect(life.told.toSorted(), `died at step ${step}`).toEqual(expected);
      hasSurvived = life.hasSurvived;
    }
    expect(step).toBeGreaterThan(15);
  });
});

/**
 * Dies at that step of its doors, and is started again two hours later. Each call of the store is a transaction of its own, so
 * what a life has left behind is what it called. Gives who was told of what in all.
 */
async function liveTwice(step: number, side: 'before' | 'after') {
  const standing: OutgoingMessage[] = [];
  const store = openSqliteStore(':memory:');
  await prepare(store);
  const steps = { left: step, side };
  await tick(appOver(dyingAt(store, steps), standing, steps)).catch(() => undefined);
  const hasSurvived = steps.left > 0;

  for (const hours of [2, 4]) await tick({ ...appOver(store, standing, null), clock: clockAt(hours) });
  await store.close();
  const told = standing.flatMap(({ userId, reply }) =>
    wordsOf(reply).flatMap((line) => {
      const said = /^\d+\. (tram \d)/.exec(line);
      return said ? [`${userId} ${said[1]}`] : [];
    }),
  );
  return { told, hasSurvived };
}

interface Steps {
  left: number;
  readonly side: 'before' | 'after';
}

async function prepare(store: Store): Promise<void> {
  const place = { guildId: 'g1', channelId: 'c1', label: null, addedBy: 'u2', at: noon };
  const { subscription } = await store.subscribe({ ...place, feedUrl: 'https://a.example/rss', feedTitle: 'Paper' });
  for (const userId of ['u1', 'u9']) {
    await store.follow({ guildId: 'g1', userId, subject: { kind: 'topic', topic: 'tram' }, name: 'tram', at: noon });
  }
  const brought = Array.from({ length: articles }, (_, n) =>
    newArticle({
      url: `https://a.example/${n}`,
      title: `tram ${n} ${madeUpWords(n)}`,
      text: [1, 2, 3, 4].map((part) => `${madeUpWords(100 + n * 4 + part)}.`).join(' '),
      publishedAt: noon,
    }),
  );
  const result = aReading({ title: 'Paper', articles: brought });
  await store.saveFetch({ feedId: subscription.feed.id, at: noon, nextDueAt: noon, result });
}

async function tick(app: App): Promise<void> {
  await tellFollowers(app);
  await deliverOwed(app);
}

/** A far side that keeps what it is sent, each nonce within minutes once, and can be looked into. */
function appOver(store: Store, standing: OutgoingMessage[], steps: Steps | null): App {
  const app: App = { ...doors, store, clock: clockAt(0) };
  const find = (nonce: string) => standing.some((message) => message.nonce === nonce);
  return {
    ...app,
    // Topics need no stories.
    stories: { placeNew: () => Promise.resolve() },
    outbox: {
      ...app.outbox,
      post: async (message) => {
        countDown(steps, 'before');
        standing.push(message);
        countDown(steps, 'after');
        return { kind: 'sent', messageId: message.nonce, url: null };
      },
      find: async ({ nonce }) => (find(nonce) ? { kind: 'sent', messageId: nonce, url: null } : { kind: 'not-found' }),
    },
  };
}

function clockAt(hours: number): App['clock'] {
  return { now: () => new Date(noon.getTime() + hours * 3_600_000), sleep: () => Promise.resolve() };
}

/** Every call of the store is a step; from the last on nothing is done any more. */
function dyingAt(store: Store, steps: Steps): Store {
  return new Proxy(store, {
    get: (target, name, receiver) => {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return async (...values: unknown[]): Promise<unknown> => {
        countDown(steps, 'before');
        const answer: unknown = await Reflect.apply(method, target, values);
        countDown(steps, 'after');
        return answer;
      };
    },
  });
}

/** Counts a step on one of its sides; throws at the last one, and ever after. */
function countDown(steps: Steps | null, side: 'before' | 'after'): void {
  if (steps === null) return;
  if (side === steps.side) steps.left -= 1;
  if (steps.left < 0 || (steps.left === 0 && side === steps.side)) throw new Error('The program has died.');
}
