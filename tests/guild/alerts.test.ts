import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { alertGuilds } from '../../src/guild/alerts.js';
import type { FetchProblem } from '../../src/model.js';
import { follow, member, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { addDigest, digestPosts } from '../helpers/digest.js';
import { aReading } from '../helpers/reading.js';

const hourMs = 3_600_000;
const by = { by: 'u2', at: new Date('2026-03-01T12:00:00Z') };
const busy: FetchProblem = { kind: 'status', status: 429 };

/** A guild whose alerts go to #alerts. */
async function givenGuild(): Promise<TestApp> {
  const app = testApp();
  await app.store.editGuildSettings('g1', { alertChannelId: 'alerts' }, by);
  return app;
}

function pass(app: TestApp, hours: number): void {
  app.setNow(new Date(app.clock.now().getTime() + hours * hourMs));
}

async function fail(app: TestApp, feedId: number, problem = busy, isStopped = false): Promise<void> {
  const at = app.clock.now();
  const nextDueAt = new Date(at.getTime() + hourMs);
  await app.store.saveFetch({ feedId, at, nextDueAt, result: { kind: 'problem', problem }, isStopped });
}

/** What arrives in the alert channel by now. */
async function alerts(app: TestApp): Promise<readonly (readonly string[])[]> {
  const before = app.posts.length;
  await alertGuilds(app);
  await deliverOwed(app);
  return app.posts.slice(before).map(({ reply }) => wordsOf(reply));
}

describe('the alert channel', () => {
  it('is told of a feed that fails for a day, once', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 23);
    const early = await alerts(app);
    pass(app, 1);

    const told = await alerts(app);
    pass(app, 30);

    expect(early).toEqual([]);
    expect(told).toEqual([
      [
        '1 thing needs a moderator',
        '! Quay FM fails for a day. The site says “too many requests”. Nothing to do unless it lasts a week.',
      ],
    ]);
    expect(app.posts.at(-1)?.channelId).toBe('alerts');
    expect(await alerts(app)).toEqual([]);
  });

  it('is told again after a week of the same', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    await alerts(app);
    pass(app, 7 * 24 - 1);
    const early = await alerts(app);
    pass(app, 1);

    expect(early).toEqual([]);
    expect((await alerts(app))[0]?.[1]).toMatch(/^! Quay FM fails for 8 days\./);
  });

  it('is told anew of what ended and begins anew', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    await alerts(app);
    await follow(app, [newArticle()], { title: 'Quay FM' });
    await alerts(app);
    await fail(app, feed.id);
    pass(app, 24);

    expect(await alerts(app)).toHaveLength(1);
  });

  it('has at most one alert a day, with all of it together', async () => {
    const app = await givenGuild();
    const quay = await follow(app, [], { title: 'Quay FM' });
    const gull = await follow(app, [], { title: 'Weekly Gull' });
    const flood = await follow(app, [], { title: 'Flood' });
    await fail(app, quay.feed.id);
    pass(app, 24);
    const first = await alerts(app);
    pass(app, 1);
    await fail(app, gull.feed.id, { kind: 'gone' }, true);
    await holdBack(app, flood.feed.id);
    const sameDay = await alerts(app);
    pass(app, 23);

    const second = await alerts(app);

    expect([first.length, sameDay.length]).toEqual([1, 0]);
    expect(second).toEqual([
      [
        '2 things need a moderator',
        '! Flood: 2 articles held back, because it published more at once than it ever does. → /feed list',
        '× Weekly Gull is gone for good. The site says that this is gone for good (410). I stopped asking. → /feed remove',
      ],
    ]);
  });

  it('is told once of a feed that moved, by its host alone', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await app.store.moveFeed(feed.id, 'https://new.example/feed?key=geheim', app.clock.now());

    const told = await alerts(app);
    pass(app, 7 * 24 + 1);

    expect(told).toEqual([
      ['1 thing needs a moderator', '✓ Quay FM moved for good to new.example, and I follow it there. Nothing to do.'],
    ]);
    expect(await alerts(app)).toEqual([]);
  });

  it('is told of a channel that is closed, and of one that is gone', async () => {
    const app = await givenGuild();
    await follow(app, [newArticle()]);
    await follow(app, [newArticle({ url: 'https://quayfm.example/1', title: 'Ferry' })], {
      title: 'Quay FM',
      channelId: 'c2',
    });
    app.answerPostsWith(({ channelId, nonce }) => {
      if (channelId === 'c1') return { kind: 'forbidden', reason: 'I may not post there (missing: Send Messages)' };
      return channelId === 'c2' ? { kind: 'gone' } : { kind: 'sent', messageId: nonce, url: null };
    });
    await digestPosts(app, await addDigest(app));
    await digestPosts(app, await addDigest(app, { channelId: 'c2' }));

    const told = await alerts(app);

    expect(told).toEqual([
      [
        '2 things need a moderator',
        '! #c1: I may not post there (missing: Send Messages). 1 post waits and goes out once it is granted.',
        '× #c2 is gone. 1 post waits for it. → /digest edit with another channel, or /feed remove',
      ],
    ]);
  });

  it('is told nothing of another guild', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM', guildId: 'g2' });
    await fail(app, feed.id);
    pass(app, 24);

    expect(await alerts(app)).toEqual([]);
  });

  it('gets what it is owed after a crash, and not twice', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: null, reason: 'fault' }));
    await alerts(app);
    app.answerPostsWith(({ nonce }) => ({ kind: 'sent', messageId: nonce, url: null }));
    pass(app, 1);

    expect(await alerts(app)).toHaveLength(1);
    expect(await alerts(app)).toEqual([]);
  });

  it('gets what waits for the channel that it was before, which is then no trouble any more', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    app.answerPostsWith(() => ({ kind: 'gone' }));
    await alerts(app);
    app.answerPostsWith(({ nonce }) => ({ kind: 'sent', messageId: nonce, url: null }));
    const lost = [...(await app.store.suspendedChannels('g1')).keys()];

    await app.store.editGuildSettings('g1', { alertChannelId: 'office' }, { by: 'u2', at: app.clock.now() });

    expect(lost).toEqual(['alerts']);
    expect(await alerts(app)).toHaveLength(1);
    expect(app.posts.at(-1)?.channelId).toBe('office');
    expect(await app.store.suspendedChannels('g1')).toEqual(new Map());
  });

  it('is owed nothing any more once there is none', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    app.answerPostsWith(() => ({ kind: 'gone' }));
    await alerts(app);

    await app.store.editGuildSettings('g1', { alertChannelId: null }, { by: 'u2', at: app.clock.now() });

    expect(await app.store.suspendedChannels('g1')).toEqual(new Map());
  });

  it('opens the feeds for moderators alone', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    await alerts(app);
    const reply = app.posts.at(-1)?.reply ?? {};

    expect(wordsOf(await press(reply, 'Open feeds', app, moderator))[0]).toBe('1 feed');
    expect(wordsOf(await press(reply, 'Open feeds', app, member))).toEqual(['Only moderators may do this.']);
  });
});

describe('without an alert channel', () => {
  it('the first reply of a day to a moderator says how much needs one', async () => {
    const app = testApp();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    const reminder = '1 thing needs a moderator: /feed list';

    const first = wordsOf(await say('/digest list', app, moderator));
    const second = wordsOf(await say('/digest list', app, { ...moderator, userId: 'u3' }));
    pass(app, 24);
    const nextDay = wordsOf(await say('/digest list', app, moderator));

    expect(first.at(-1)).toBe(reminder);
    expect(second).not.toContain(reminder);
    expect(nextDay.at(-1)).toBe(reminder);
  });

  it('so does one whose alert channel is closed', async () => {
    const app = await givenGuild();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    await fail(app, feed.id);
    pass(app, 24);
    expect(wordsOf(await say('/digest list', app, moderator))).toHaveLength(1);
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'I may not post there' }));
    await alerts(app);

    expect(wordsOf(await say('/digest list', app, moderator)).at(-1)).toBe('2 things need a moderator: /feed list');
  });

  it('members, errors and servers where all is well hear nothing of it', async () => {
    const app = testApp();
    const { feed } = await follow(app, [], { title: 'Quay FM' });
    const well = wordsOf(await say('/digest list', app, moderator));
    await fail(app, feed.id);
    pass(app, 24);

    expect(well).toHaveLength(1);
    expect(wordsOf(await say('/help', app, member)).join()).not.toContain('needs a moderator');
    expect(wordsOf(await say('/digest add', app, moderator))).toHaveLength(1);
  });
});

async function holdBack(app: TestApp, feedId: number): Promise<void> {
  const at = app.clock.now();
  const articles = [1, 2].map((number) =>
    newArticle({ url: `https://flood.example/${number}`, title: `Flood ${number}` }),
  );
  const result = aReading({ articles, isHeldBack: true });
  await app.store.saveFetch({ feedId, at, nextDueAt: new Date(at.getTime() + hourMs), result });
}
