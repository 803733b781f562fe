import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { editDigest } from '../../src/digest/edit.js';
import type { MissedRule } from '../../src/model.js';
import { follow, madeUpWords, newArticle, type TestApp, testApp } from '../helpers/app.js';

const hourMs = 3600_000;
const from = Date.parse('2026-03-26T12:00:00Z');

/** A digest at 08:00 in Berlin and an article every hour, while the clock goes as it should but for one jump and its way back. */
async function live(missed: MissedRule, jumpMs: number, jumpAtHour: number): Promise<readonly string[]> {
  const app = testApp();
  app.setNow(new Date(from));
  const { guildId, id: digestId } = await app.store.addDigest({
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    cron: '0 8 * * *',
    timezone: 'Europe/Berlin',
    style: 'brief',
    entries: 50,
    label: null,
    dueAt: new Date('2026-03-27T07:00:00Z'),
    addedBy: 'u2',
    at: new Date(from),
  });
  await editDigest(app, { guildId, digestId, change: { missed } }, { by: 'u2', at: new Date(from) });
  for (let hour = 0; hour < 6 * 24; hour++) {
    const isOff = hour >= jumpAtHour && hour < jumpAtHour + 5;
    app.setNow(new Date(from + hour * hourMs + (isOff ? jumpMs : 0)));
    await tick(app, hour);
  }
  return app.posts.flatMap(({ reply }) => JSON.stringify(reply).match(/hour-\d+(?=")/g) ?? []);
}

async function tick(app: TestApp, hour: number): Promise<void> {
  const url = `https://harbourpost.example/hour-${hour}`;
  const words = madeUpWords(hour);
  await follow(app, [newArticle({ url, title: words, text: words, publishedAt: app.clock.now() })]);
  await runDueDigests(app);
  await deliverOwed(app);
}

const jumps = [
  ['an hour forward', hourMs, 18],
  ['an hour back', -hourMs, 20],
  ['a day forward', 24 * hourMs, 30],
  ['a day back', -24 * hourMs, 30],
  ['an hour back on the day that summer time begins', -hourMs, 67],
] as const;

describe.each(['catch-up', 'skip'] as const)('a clock that jumps, where missed: is %s', (missed) => {
  it.each(jumps)('by %s, and back, brings every article once', async (_name, jumpMs, atHour) => {
    const posted = await live(missed, jumpMs, atHour);

    expect(new Set(posted).size).toBe(posted.length);
    expect(posted.length).toBeGreaterThan(100);
  });
});
