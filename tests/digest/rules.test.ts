import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { editDigest } from '../../src/digest/edit.js';
import type { Digest } from '../../src/model.js';
import type { DigestSettings } from '../../src/store/store.js';
import { follow, madeUpWords, newArticle, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const monday = (time: string) => new Date(`2026-03-09T${time}Z`);
const wednesday = (time: string) => new Date(`2026-03-11T${time}Z`);
const thursday = (time: string) => new Date(`2026-03-12T${time}Z`);

/** A daily digest at eight that comes first on this Wednesday, and an article of half past seven. */
async function daily(change: Partial<DigestSettings>): Promise<TestApp> {
  const app = testApp();
  app.setNow(wednesday('07:00'));
  const digest = await addDigest(app);
  await editDigest(app, { guildId: 'g1', digestId: digest.id, change }, { by: 'u2', at: app.clock.now() });
  await bring(app, 'Tram opens', wednesday('07:30'));
  return app;
}

function addDigest(app: TestApp): Promise<Digest> {
  const schedule = { cron: '0 8 * * *', timezone: 'UTC', dueAt: wednesday('08:00') };
  const look = { name: null, style: 'standard', entries: 5, label: null } as const;
  return app.store.addDigest({
    guildId: 'g1',
    channelId: 'c1',
    ...schedule,
    ...look,
    addedBy: 'u2',
    at: app.clock.now(),
  });
}

async function bring(app: TestApp, title: string, at: Date): Promise<void> {
  app.setNow(at);
  const url = `https://harbourpost.example/${encodeURIComponent(title)}`;
  const text = `${madeUpWords(title.length)}.`;
  await follow(app, [newArticle({ url, title, text, publishedAt: at })]);
}

async function tick(app: TestApp, at: Date): Promise<void> {
  app.setNow(at);
  await runDueDigests(app);
  await deliverOwed(app);
}

/** What arrived, a line for each message: its day and its headlines. */
function arrived(app: TestApp): readonly string[] {
  return app.posts.map(({ reply }) => {
    const words = wordsOf(reply);
    return [words[1], ...words.filter((line) => /^\d\. /.test(line))].join(' | ');
  });
}

describe('a run that was missed', () => {
  it('comes once, marked late, where the digest catches up', async () => {
    const app = await daily({ missed: 'catch-up' });

    app.setNow(wednesday('11:00'));
    app.restart();
    await tick(app, wednesday('11:00'));
    await tick(app, wednesday('11:01'));

    expect(arrived(app)).toEqual([
      'Wednesday 11 March · 1 article · due 08:00, late because I was offline | 1. Tram opens',
    ]);
  });

  it('is left out where the digest skips, and the next has its articles, on time', async () => {
    const app = await daily({ missed: 'skip' });

    await tick(app, wednesday('11:00'));
    await bring(app, 'Bread costs more', wednesday('12:00'));
    await tick(app, thursday('07:59'));
    await tick(app, thursday('08:00'));

    expect(arrived(app)).toEqual(['Thursday 12 March · 2 articles | 1. Bread costs more | 2. Tram opens']);
  });

  it('is left out once, after one that came', async () => {
    const app = await daily({ missed: 'skip' });
    await tick(app, wednesday('08:00'));
    await bring(app, 'Bread costs more', wednesday('12:00'));

    await tick(app, thursday('09:00'));
    await tick(app, new Date('2026-03-13T08:00Z'));

    expect(arrived(app)).toEqual([
      'Wednesday 11 March · 1 article | 1. Tram opens',
      'Friday 13 March · 1 article | 1. Bread costs more',
    ]);
  });

  it('is no run that is a few minutes late', async () => {
    const app = await daily({ missed: 'skip' });

    await tick(app, wednesday('08:05'));

    expect(arrived(app)).toEqual(['Wednesday 11 March · 1 article | 1. Tram opens']);
  });
});

describe('a run with nothing new', () => {
  it('says so in one line, where the digest says it', async () => {
    const app = await daily({ empty: 'say' });
    await tick(app, wednesday('08:00'));

    await tick(app, thursday('08:00'));
    await tick(app, thursday('08:01'));

    expect(app.posts.slice(1).map(({ reply }) => wordsOf(reply))).toEqual([
      ['Daily digest, Thursday 12 March · Nothing new since Wednesday 08:00.'],
    ]);
  });

  it('says no time before the first, and the day of the month after a week', async () => {
    const app = testApp();
    app.setNow(monday('07:00'));
    const digest = await addDigest(app);
    const change = { empty: 'say', cron: '0 8 * * 1', name: 'Weekly' } as const;
    await editDigest(app, { guildId: 'g1', digestId: digest.id, change }, { by: 'u2', at: app.clock.now() });

    await tick(app, monday('08:00'));
    await tick(app, new Date('2026-03-16T08:00Z'));

    expect(app.posts.map(({ reply }) => wordsOf(reply).join())).toEqual([
      'Weekly, Monday 9 March · Nothing new.',
      'Weekly, Monday 16 March · Nothing new since Monday 9 March 08:00.',
    ]);
  });

  it('brings no message where the digest is silent then', async () => {
    const app = await daily({});
    await tick(app, wednesday('08:00'));

    await tick(app, thursday('08:00'));

    expect(app.posts).toHaveLength(1);
  });
});
