import { describe, expect, it } from 'vitest';
import type { App, Outbox } from '../../src/chat/app.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { madeUpWords, newArticle, noon, testApp } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const channels = 50;
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

async function setUp(app: App): Promise<readonly number[]> {
  const feedIds: number[] = [];
  for (let channel = 0; channel < channels; channel++) {
    const place = { guildId: 'g1', channelId: `c${channel}`, label: null, addedBy: 'u2', at: noon };
    const feedUrl = `https://paper-${channel}.example/rss`;
    feedIds.push(
      (await app.store.subscribe({ ...place, feedUrl, feedTitle: `Paper ${channel}` })).subscription.feed.id,
    );
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
    const at = app.clock.now();
    await app.store.saveFetch({ feedId, at, nextDueAt: at, result: aReading({ title: 'Paper', articles }) });
  }
}

describe('an outage of Discord for six hours, with 2,100 articles for 50 channels', { timeout: 60_000 }, () => {
  it('ends with all within five minutes: the first digest, one late, and the next, and no ban', async () => {
    const far = new Far();
    const app: App = { ...testApp(), outbox: far, clock: far.clock };
    const feedIds = await setUp(app);
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

    const said = far.posted.map((post) => post.said).join('\n');
    const links = new Set(said.match(/https:\/\/paper-\d+\.example\/\d-\d\./g));
    const perChannel = Array.from(
      { length: channels },
      (_, channel) => far.posted.filter(({ channelId }) => channelId === `c${channel}`).length,
    );
    expect(links.size).toBe(6 * articlesAnHour * channels);
    expect(Math.max(...perChannel)).toBeLessThanOrEqual(5);
    expect(requestsInOutage).toBeLessThan(6 * 60 * 40);
    expect(far.invalid).toBeLessThan(100);
  });
});
