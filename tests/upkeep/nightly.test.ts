import { afterEach, describe, expect, it } from 'vitest';
import { nightlyUpkeep } from '../../src/upkeep/nightly.js';
import { follow, newArticle, type TestApp, testApp } from '../helpers/app.js';

const apps: TestApp[] = [];

afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.store.close()));
});

function openApp(): TestApp {
  const app = testApp();
  apps.push(app);
  return app;
}

const never = new AbortController().signal;
const done = 'upkeep.done';
const countOf = (app: TestApp, event: string) => app.logged.filter((logged) => logged === event).length;

describe('the nightly upkeep', () => {
  it('forgets what is old, once a night', async () => {
    const app = openApp();
    await follow(app, [newArticle()]);
    app.setNow(new Date('2026-06-20T05:00:00Z'));
    const tick = nightlyUpkeep(app, never);

    await tick();
    await tick();

    expect((await app.store.latestArticles('g1', { limit: 5 })).total).toBe(0);
    expect(countOf(app, done)).toBe(2);
  });

  it('makes up for a night that was missed, once the start is ten minutes old', async () => {
    const app = openApp();
    app.setNow(new Date('2026-03-05T18:00:00Z'));
    app.restart();
    const tick = nightlyUpkeep(app, never);

    await tick();
    const atOnce = countOf(app, done);
    app.setNow(new Date('2026-03-05T18:10:00Z'));
    await tick();

    expect(atOnce).toBe(0);
    expect(countOf(app, done)).toBe(2);
  });

  it('is not done again for the same night after a restart, and is the night after', async () => {
    const app = openApp();
    app.setNow(new Date('2026-03-05T05:00:00Z'));
    await nightlyUpkeep(app, never)();

    const tick = nightlyUpkeep(app, never);
    await tick();
    const again = countOf(app, done);
    app.setNow(new Date('2026-03-06T05:00:00Z'));
    await tick();

    expect(again).toBe(2);
    expect(countOf(app, done)).toBe(4);
  });

  it('says once that a step failed, goes on with the others, and tries it again the next night', async () => {
    const app = openApp();
    app.setNow(new Date('2026-03-05T05:00:00Z'));
    let failures = 0;
    const backUp = () => {
      failures += 1;
      return Promise.reject(new Error('The disk is full.'));
    };
    const tick = nightlyUpkeep({ ...app, store: { ...app.store, backUp } }, never);

    await tick();
    await tick();
    const inOneNight = countOf(app, 'upkeep.failed');
    app.setNow(new Date('2026-03-06T05:00:00Z'));
    await tick();

    expect(inOneNight).toBe(1);
    expect(failures).toBe(2);
    expect(countOf(app, done)).toBe(4);
  });

  it('deletes what restores left, so that the backup has its room, and says what', async () => {
    const app = openApp();
    app.setNow(new Date('2026-03-05T05:00:00Z'));
    const calls: string[] = [];
    const report = { path: '/data/backups/new.sqlite', bytes: 1, tookMs: 1 };
    const backUp = () => Promise.resolve((calls.push('backup'), report));
    const forgetLeftovers = (now: Date) => Promise.resolve((calls.push(now.toISOString()), ['/data/old.sqlite']));

    await nightlyUpkeep({ ...app, store: { ...app.store, backUp, forgetLeftovers } }, never)();

    expect(calls).toEqual(['2026-03-05T05:00:00.000Z', 'backup']);
    expect(countOf(app, done)).toBe(4);
  });

  it('makes no backup where none are kept', async () => {
    const app = openApp();
    app.setNow(new Date('2026-03-05T05:00:00Z'));
    let backups = 0;
    const backUp = () => Promise.resolve(((backups += 1), null));
    const settings = { ...app.settings, backupsKept: 0 };

    await nightlyUpkeep({ ...app, settings, store: { ...app.store, backUp } }, never)();

    expect(backups).toBe(0);
  });

  it('is broken off by a stop, and goes on after the next start', async () => {
    const app = openApp();
    await follow(app, [newArticle()]);
    app.setNow(new Date('2026-06-20T05:00:00Z'));
    const stop = new AbortController();
    const clock = { now: () => app.clock.now(), sleep: () => Promise.resolve(stop.abort()) };

    await nightlyUpkeep({ ...app, clock }, stop.signal)();
    const whenStopped = countOf(app, done);
    await nightlyUpkeep(app, never)();

    expect(whenStopped).toBe(0);
    expect(countOf(app, done)).toBe(2);
    expect((await app.store.latestArticles('g1', { limit: 5 })).total).toBe(0);
  });

  it('waits while messages are due', async () => {
    const app = openApp();
    const articles = Array.from({ length: 60 }, (_, number) =>
      newArticle({ url: `https://x.example/${number}`, keys: [`${number}`] }),
    );
    await follow(app, articles);
    app.setNow(new Date('2026-06-20T05:00:00Z'));
    const slept: number[] = [];
    let asked = 0;
    const clock = { now: () => app.clock.now(), sleep: async (ms: number) => void slept.push(ms) };
    const store = {
      ...app.store,
      forgetSome: async () => ({ forgotten: 0, next: (asked += 1) < 60 ? 'more' : null }),
      owedDeliveries: async () => (slept.filter((ms) => ms === 1_000).length < 3 ? [{} as never] : []),
    };

    await nightlyUpkeep({ ...app, clock, store }, never)();

    expect(slept.filter((ms) => ms === 1_000)).toHaveLength(3);
    expect(countOf(app, done)).toBe(2);
  });
});
