import { describe, expect, it } from 'vitest';
import { deliverOwed, settle } from '../../src/digest/deliver.js';
import { runDigest, runDueDigests } from '../../src/digest/due.js';
import type { Digest } from '../../src/model.js';
import { follow, newArticle, noon, type TestApp, testApp, wordsOf } from '../helpers/app.js';

function addDigest(app: TestApp, overrides: Partial<Digest> = {}): Promise<Digest> {
  return app.store.addDigest({
    guildId: 'g1',
    channelId: 'c1',
    name: null,
    cron: '0 8 * * *',
    timezone: 'Europe/Berlin',
    style: 'standard',
    entries: 5,
    label: null,
    dueAt: noon,
    addedBy: 'u2',
    at: noon,
    ...overrides,
  });
}

const minute = 60_000;
const later = (minutes: number) => new Date(noon.getTime() + minutes * minute);

const breadText = [
  'A rye loaf cost more on Monday in every bakery of Vessmark than it did a week before.',
  'Bakers name the price of flour, which has risen since the mills closed for two months.',
].join('\n');

describe('a due digest', () => {
  it('arrives once, with the next run set', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await addDigest(app);

    await runDueDigests(app);
    await deliverOwed(app);
    await runDueDigests(app);
    await deliverOwed(app);

    expect(app.posts.map(({ channelId }) => channelId)).toEqual(['c1']);
    expect((await app.store.digests('g1'))[0]?.dueAt).toEqual(new Date('2026-03-02T07:00:00Z'));
  });

  it('arrives once when the clock and a command want it at the same moment', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    const digest = await addDigest(app);

    await Promise.all([runDigest(app, digest, noon), runDigest(app, digest, noon), deliverOwed(app), deliverOwed(app)]);
    await deliverOwed(app);

    expect(app.posts).toHaveLength(1);
  });

  it('never says the same article twice', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await addDigest(app);
    await runDueDigests(app);
    await deliverOwed(app);
    await follow(app, [
      newArticle({ url: 'https://harbourpost.example/second', title: 'Bread costs more', text: breadText }),
    ]);
    app.setNow(new Date('2026-03-02T07:00:00Z'));

    await runDueDigests(app);
    await deliverOwed(app);

    expect(app.posts.map(({ reply }) => wordsOf(reply).filter((line) => /^\d\. /.test(line)))).toEqual([
      ['1. Gate motor for Port Ansel arrives by rail'],
      ['1. Bread costs more'],
    ]);
  });

  it('owes nothing when nothing is new, and comes round again', async () => {
    const app = testApp();
    await follow(app, []);
    await addDigest(app);

    await runDueDigests(app);
    await deliverOwed(app);

    expect(app.posts).toEqual([]);
    expect((await app.store.digests('g1'))[0]?.dueAt).toEqual(new Date('2026-03-02T07:00:00Z'));
  });

  it('says that it is late after an outage', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await addDigest(app);
    app.setNow(later(180));

    await runDueDigests(app);
    await deliverOwed(app);

    expect(wordsOf(app.posts[0]!.reply)[1]).toBe('Sunday 1 March · 1 article · due 13:00, late because I was offline');
  });

  it('leaves out what a new feed published long ago', async () => {
    const app = testApp();
    await follow(app, [newArticle({ publishedAt: new Date('2026-02-01T00:00:00Z') })]);
    await addDigest(app);

    await runDueDigests(app);
    await deliverOwed(app);

    expect(app.posts).toEqual([]);
  });

  it('brings what a feed published while it could not be read for days', async () => {
    const app = testApp();
    await follow(app, []);
    await addDigest(app);
    await runDueDigests(app);
    app.setNow(new Date('2026-03-05T06:30:00Z'));
    await runDueDigests(app);
    await follow(app, [
      newArticle({
        url: 'https://harbourpost.example/d2',
        title: 'Day two',
        publishedAt: new Date('2026-03-02T09:00:00Z'),
      }),
      newArticle({
        url: 'https://harbourpost.example/d5',
        title: 'Day five',
        text: breadText,
        publishedAt: new Date('2026-03-05T06:00:00Z'),
      }),
    ]);
    app.setNow(new Date('2026-03-05T07:00:00Z'));

    await runDueDigests(app);
    await deliverOwed(app);

    expect(wordsOf(app.posts[0]!.reply).filter((line) => /^\d\. /.test(line))).toEqual(['1. Day five', '2. Day two']);
  });

  it('holds only feeds with its label', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { label: 'harbour' });
    await follow(app, [newArticle({ url: 'https://thetern.example/1', title: 'Terns' })], { title: 'The Tern' });
    await addDigest(app, { label: 'harbour' });

    await runDueDigests(app);
    await deliverOwed(app);

    expect(wordsOf(app.posts[0]!.reply)[1]).toBe('Sunday 1 March · 1 article');
  });
});

describe('a delivery that does not arrive', () => {
  it('is tried again with the same nonce, and arrives once', async () => {
    const app = testApp();
    const nonces: string[] = [];
    app.answerPostsWith(({ nonce }) => {
      nonces.push(nonce);
      return nonces.length === 1
        ? { kind: 'retry', afterMs: null, reason: 'Discord has a fault' }
        : { kind: 'sent', messageId: '1', url: null };
    });
    await follow(app, [newArticle()]);
    await addDigest(app);
    await runDueDigests(app);

    await deliverOwed(app);
    app.setNow(later(1));
    await deliverOwed(app);

    expect(nonces).toHaveLength(2);
    expect(new Set(nonces).size).toBe(1);
    expect(app.posts).toHaveLength(1);
  });

  it('waits while the bot may not post there, and goes out once it may', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await addDigest(app);
    await runDueDigests(app);
    app.answerPostsWith(() => ({ kind: 'forbidden' }));
    await deliverOwed(app);
    app.answerPostsWith(() => ({ kind: 'sent', messageId: '1', url: null }));
    app.setNow(later(61));

    await deliverOwed(app);

    expect(app.posts).toHaveLength(1);
  });

  it('is told in the list of digests', async () => {
    const app = testApp();
    app.answerPostsWith(() => ({ kind: 'forbidden' }));
    await follow(app, [newArticle()]);
    await addDigest(app);
    await runDueDigests(app);

    await deliverOwed(app);

    expect((await app.store.digests('g1'))[0]?.trouble).toBe('I may not post there');
  });
});

describe('settle', () => {
  it.each([
    [1, 5],
    [2, 10],
    [5, 80],
    [12, 900],
  ])('waits longer after attempt %i', (attempts, seconds) => {
    expect(settle({ kind: 'retry', afterMs: null, reason: 'fault' }, attempts, noon)).toEqual({
      kind: 'again',
      dueAt: new Date(noon.getTime() + seconds * 1000),
      reason: 'fault',
    });
  });

  it('waits at least as long as the far side asks', () => {
    expect(settle({ kind: 'retry', afterMs: 60_000, reason: 'busy' }, 1, noon)).toMatchObject({ dueAt: later(1) });
  });

  it.each([
    [{ kind: 'gone' } as const, 'the channel is gone'],
    [{ kind: 'rejected', reason: 'blocked by AutoMod' } as const, 'blocked by AutoMod'],
  ])('gives up on %o', (outcome, reason) => {
    expect(settle(outcome, 1, noon)).toEqual({ kind: 'dead', reason });
  });
});
