import { describe, expect, it } from 'vitest';
import type { App, Outbox } from '../../src/chat/app.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import type { FeedMode } from '../../src/model.js';
import type { NewArticle } from '../../src/store/store.js';
import { madeUpWords, newArticle, noon, testApp } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const articlesAnHour = 7;
const outageMs = 6 * hourMs;

/** Discord, which is away until a moment and then takes five messages in five seconds of each channel, 50 a second in all. */
class Far implements Outbox {
  readonly posted: { readonly channelId: string; readonly atMs: number; readonly said: string }[] = [];
  requests = 0;
  invalid = 0;
  readonly clock = {
    now: () => new Date(this.nowMs),
    sleep: (ms: number) => Promise.resolve(void (this.nowMs += ms)),
  };
  nowMs = noon.getTime();
  readonly #backAtMs = noon.getTime() + outageMs;
  readonly fits = () => true;
  readonly runErrand = () => Promise.resolve({ kind: 'done' } as const);

  post: Outbox['post'] = async ({ channelId, reply }) => {
    this.nowMs += 20;
    this.requests += 1;
    if (this.nowMs < this.#backAtMs) return { kind: 'unknown', reason: 'Discord could not be reached' };
    const recent = this.posted.filter((post) => post.channelId === channelId && post.atMs > this.nowMs - 5000);
    if (recent.length >= 5) {
      this.invalid += 1;
      return { kind: 'retry', afterMs: 5000, reason: 'Discord asked for patience' };
    }
    this.posted.push({ channelId, atMs: this.nowMs, said: JSON.stringify(reply) });
    return { kind: 'sent', messageId: String(this.requests), url: null };
  };

  find: Outbox['find'] = async () => {
    this.requests += 1;
    return this.nowMs < this.#backAtMs
      ? { kind: 'unknown', reason: 'Discord could not be reached' }
      : { kind: 'not-found' };
  };

  canFindIn: Outbox['canFindIn'] = async () => this.nowMs >= this.#backAtMs;
}

async function setUp(app: App, mode: FeedMode, channels: number): Promise<readonly number[]> {
  const feedIds: number[] = [];
  for (let channel = 0; channel < channels; channel++) {
    const place = { guildId: 'g1', channelId: `c${channel}`, label: null, addedBy: 'u2', at: noon };
    const feedUrl = `https://paper-${channel}.example/rss`;
    const { subscription } = await app.store.subscribe({ ...place, mode, feedUrl, feedTitle: `Paper ${channel}` });
    feedIds.push(subscription.feed.id);
    await keep(app, subscription.feed.id, []);
    const schedule = { name: null, cron: '0 * * * *', timezone: 'UTC', style: 'brief', entries: 50 } as const;
    await app.store.addDigest({ ...place, ...schedule, dueAt: new Date(noon.getTime() + hourMs) });
  }
  return feedIds;
}

async function bring(app: App, feedIds: readonly number[], hour: number): Promise<void> {
  for (const [channel, feedId] of feedIds.entries()) {
    const articles = Array.from({ length: articlesAnHour }, (_, index) =>
      newArticle({
        url: `https://paper-${channel}.example/${hour}-${index}.`,
        title: madeUpWords((channel * 6 + hour) * articlesAnHour + index),
        text: 'Too short.',
        publishedAt: app.clock.now(),
      }),
    );
    await keep(app, feedId, articles);
  }
}

async function keep(app: App, feedId: number, articles: readonly NewArticle[]): Promise<void> {
  const at = app.clock.now();
  await app.store.saveFetch({ feedId, at, nextDueAt: at, result: aReading({ title: 'Paper', articles }) });
}

/** Six hours without Discord, and five minutes with it; gives what arrived, and how many requests the outage cost. */
async function liveThrough(
  mode: FeedMode,
  channels: number,
): Promise<{ readonly far: Far; readonly requestsInOutage: number }> {
  const far = new Far();
  const app: App = { ...testApp(), outbox: far, clock: far.clock };
  const feedIds = await setUp(app, mode, channels);
  const tick = async (stepMs: number) => {
    const endMs = far.nowMs + stepMs;
    await deliverOwed(app);
    await runDueDigests(app);
    await deliverOwed(app);
    far.nowMs = Math.max(far.nowMs, endMs);
  };

  for (let hour = 0; hour < 6; hour++) {
    await bring(app, feedIds, hour);
    for (const endMs = noon.getTime() + (hour + 1) * hourMs - 1; far.nowMs < endMs;) await tick(15_000);
  }
  const requestsInOutage = far.requests;
  while (far.nowMs < noon.getTime() + outageMs + 5 * minuteMs) await tick(15_000);
  return { far, requestsInOutage };
}

function linksIn(far: Far): ReadonlySet<string> {
  const said = far.posted.map((post) => post.said).join('\n');
  return new Set(said.match(/https:\/\/paper-\d+\.example\/\d-\d\./g));
}

/** How many messages of a kind each channel got. */
function countsByChannel(far: Far, isCounted: (said: string) => boolean): readonly number[] {
  const channels = new Set(far.posted.map(({ channelId }) => channelId));
  return [...channels].map((channel) => {
    return far.posted.filter(({ channelId, said }) => channelId === channel && isCounted(said)).length;
  });
}

describe('an outage of Discord for six hours', { timeout: 60_000 }, () => {
  it('ends with all of 2,100 articles for 50 channels in five minutes: the first digest, one late, and the next, and no ban', async () => {
    const { far, requestsInOutage } = await liveThrough('digest', 50);

    expect(linksIn(far).size).toBe(6 * articlesAnHour * 50);
    expect(Math.max(...countsByChannel(far, () => true))).toBeLessThanOrEqual(5);
    expect(requestsInOutage).toBeLessThan(6 * 60 * 40);
    expect(far.invalid).toBeLessThan(100);
  });

  it('ends, where feeds go at once, with the posts of an hour for each channel and the rest in one digest', async () => {
    const { far } = await liveThrough('live', 10);

    expect(linksIn(far).size).toBe(6 * articlesAnHour * 10);
    expect(countsByChannel(far, (said) => !said.includes('Hourly digest'))).toEqual(
      Array.from({ length: 10 }, () => 4),
    );
    expect(countsByChannel(far, (said) => said.includes('"level":2'))).toEqual(Array.from({ length: 10 }, () => 1));
  });
});
