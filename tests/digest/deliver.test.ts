import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
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

const dailyTexts = [
  'A rye loaf cost more on Monday in every bakery of Vessmark than it did a week before.',
  'The night train to Orrin keeps its sleeping cars for eight years under a new contract.',
  'Wardens counted a thousand pairs of terns on the sands after a dry and windless spring.',
  'Larchfield votes again on its tram after the first count had been declared void in court.',
];

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

  it.each([
    ['it was offline', true, 'I was offline'],
    ['its channel was closed', false, 'I could not post here'],
  ])('says that it is late because %s', async (_, isRestarted, why) => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await addDigest(app);
    app.setNow(later(180));
    if (isRestarted) app.restart();

    await runDueDigests(app);
    await deliverOwed(app);

    expect(wordsOf(app.posts[0]!.reply)[1]).toBe(`Sunday 1 March · 1 article · due 13:00, late because ${why}`);
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
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'I may not post there' }));
    await deliverOwed(app);
    app.answerPostsWith(() => ({ kind: 'sent', messageId: '1', url: null }));
    app.setNow(later(8 * 60 + 1));

    await deliverOwed(app);

    expect(app.posts).toHaveLength(1);
  });

  it('is told in the list of digests', async () => {
    const app = testApp();
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'I may not post there' }));
    await follow(app, [newArticle()]);
    await addDigest(app);
    await runDueDigests(app);

    await deliverOwed(app);

    expect((await app.store.digests('g1'))[0]?.trouble).toBe('I may not post there');
  });
});

describe('a delivery of which nobody knows whether it arrived', () => {
  const sent = { kind: 'sent', messageId: '7', url: 'https://chat.example/7' } as const;
  const silence = { kind: 'unknown', reason: 'Discord could not be reached' } as const;

  async function owing(channelIds: readonly string[] = ['c1']): Promise<TestApp> {
    const app = testApp();
    for (const channelId of channelIds) {
      await follow(app, [newArticle()], { channelId });
      await addDigest(app, { channelId });
    }
    await runDueDigests(app);
    return app;
  }

  /** The attempt begins, and then the program dies. */
  async function crash(app: TestApp): Promise<void> {
    app.answerPostsWith(() => {
      throw new Error('killed');
    });
    await deliverOwed(app).catch(() => undefined);
    app.answerPostsWith(() => sent);
  }

  it('is repeated at once', async () => {
    const app = await owing();
    let posts = 0;
    app.answerPostsWith(() => (++posts === 1 ? silence : sent));

    await deliverOwed(app);

    expect(posts).toBe(2);
    expect(app.posts).toHaveLength(1);
  });

  it('is looked for after a crash, and not sent again where it is found', async () => {
    const app = await owing();
    await crash(app);
    app.setNow(later(90));
    const asked: Date[] = [];
    app.answerFindsWith((_message, since) => {
      asked.push(since);
      return sent;
    });

    await deliverOwed(app);

    expect(asked).toEqual([noon]);
    expect(app.posts).toEqual([]);
    expect(await app.store.delivery('g1', 1)).toEqual({ kind: 'sent', url: 'https://chat.example/7' });
  });

  it('is sent after a crash where it is not found', async () => {
    const app = await owing();
    await crash(app);

    await deliverOwed(app);

    expect(app.posts).toHaveLength(1);
  });

  it('waits while nobody can look', async () => {
    const app = await owing();
    await crash(app);
    app.answerFindsWith(() => silence);

    await deliverOwed(app);
    app.setNow(later(1));
    await deliverOwed(app);

    expect(app.posts).toEqual([]);
    expect(await app.store.delivery('g1', 1)).toEqual({ kind: 'waiting', reason: 'Discord could not be reached' });
  });

  it('is looked for even when a later attempt was turned away', async () => {
    const app = await owing();
    await crash(app);
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: null, reason: 'busy' }));
    await deliverOwed(app);
    app.answerPostsWith(() => sent);
    app.answerFindsWith(() => sent);
    app.setNow(later(1));

    await deliverOwed(app);

    expect(app.posts).toEqual([]);
  });

  it('is not looked for when all attempts were turned away', async () => {
    const app = await owing();
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: null, reason: 'busy' }));
    await deliverOwed(app);
    app.answerPostsWith(() => sent);
    app.answerFindsWith(() => {
      throw new Error('looked');
    });
    app.setNow(later(1));

    await deliverOwed(app);

    expect(app.posts).toHaveLength(1);
  });

  it('is alone where no history can be read', async () => {
    const app = await owing(['c1', 'c2', 'c3']);
    app.hideHistory();
    const tried = new Set<string>();
    app.answerPostsWith(({ channelId }) => {
      tried.add(channelId);
      return silence;
    });

    await deliverOwed(app);

    expect([...tried]).toEqual(['c1']);
  });

  it('is left for the next time, with all the rest, where nothing answers', async () => {
    const app = await owing(Array.from({ length: 25 }, (_, index) => `c${index}`));
    const tried = new Set<string>();
    app.answerPostsWith(({ channelId }) => {
      tried.add(channelId);
      return silence;
    });

    await deliverOwed(app);

    expect(tried.size).toBe(10);
  });
});

describe('a channel that the bot may not post into', () => {
  const refused = { kind: 'forbidden', reason: 'I may not post there' } as const;

  it('is suspended with what it is owed, and told of once', async () => {
    const app = testApp();
    app.answerPostsWith(() => refused);
    await follow(app, [newArticle()]);
    await addDigest(app);
    await runDueDigests(app);

    await deliverOwed(app);
    app.setNow(later(8 * 60 + 1));
    await deliverOwed(app);

    expect(await app.store.suspendedChannels('g1')).toEqual(
      new Map([['c1', { since: noon, reason: 'I may not post there', waiting: 1 }]]),
    );
    expect(app.logged.filter((event) => event === 'channel.suspended')).toHaveLength(1);
  });

  it('is asked three times a day at most, whatever becomes due', async () => {
    const app = testApp();
    let asked = 0;
    app.answerPostsWith(() => ((asked += 1), refused));
    await addDigest(app);

    for (let minute = 0; minute < 24 * 60; minute += 15) {
      app.setNow(later(minute));
      const url = `https://harbourpost.example/${minute}`;
      await follow(app, [newArticle({ url, publishedAt: app.clock.now() })]);
      await runDueDigests(app);
      await deliverOwed(app);
    }

    expect(asked).toBe(3);
  });

  it('gets one digest with all that came meanwhile once it is open again', async () => {
    const app = testApp();
    app.answerPostsWith(() => refused);
    await addDigest(app);
    for (let day = 0; day < 4; day++) {
      app.setNow(later(day * 24 * 60));
      const url = `https://harbourpost.example/day-${day}`;
      const text = dailyTexts[day] ?? '';
      await follow(app, [newArticle({ url, text, title: `Day ${day}`, publishedAt: app.clock.now() })]);
      await runDueDigests(app);
      await deliverOwed(app);
    }

    app.answerPostsWith(() => ({ kind: 'sent', messageId: '1', url: null }));
    await app.store.retrySuspended('g1', app.clock.now());
    await deliverOwed(app);
    await runDueDigests(app);
    await deliverOwed(app);

    expect(app.posts.map(({ reply }) => wordsOf(reply).filter((line) => /^\d\. /.test(line)))).toEqual([
      ['1. Day 0'],
      ['1. Day 3', '2. Day 2', '3. Day 1'],
    ]);
    expect((await app.store.suspendedChannels('g1')).size).toBe(0);
  });
});
