import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { eraseLeftGuilds, joinGuild, leaveGuild, reviewGuilds } from '../../src/guild/membership.js';
import type { Digest } from '../../src/model.js';
import { follow, moderator, newArticle, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const dayMs = 24 * 3_600_000;

async function wordsAfter(app: TestApp): Promise<readonly (readonly string[])[]> {
  const before = app.posts.length;
  await deliverOwed(app);
  return app.posts.slice(before).map(({ reply }) => wordsOf(reply));
}

/** Digests as they were set, without when they come. */
function settingsOf(digests: readonly Digest[]): readonly unknown[] {
  return digests.map(({ dueAt: _, ...digest }) => digest);
}

function pass(app: TestApp, days: number): void {
  app.setNow(new Date(app.clock.now().getTime() + days * dayMs));
}

describe('joining a server', () => {
  it('is told there with the three commands, without a sound and without a ping', async () => {
    const app = testApp();

    await joinGuild(app, 'g1', 'c1');

    expect(await wordsAfter(app)).toEqual([
      [
        'Nutshell reads the news for this server',
        'It follows feeds, keeps their articles and posts a digest in the publishers’ own sentences. It writes none itself.',
        'For a moderator, three commands to the first digest',
        '1. /feed add with the address of a news site',
        '2. /digest add with a time, such as 08:00, and your time zone',
        '3. /digest now',
        'For everyone: /latest /search /ask, and “Summarise links” in any message’s Apps menu.',
      ],
    ]);
    expect(app.posts[0]).toMatchObject({ channelId: 'c1', manner: { isSilent: true, pingRoleId: null } });
  });

  it('is told once, however often Discord says so', async () => {
    const app = testApp();

    await joinGuild(app, 'g1', 'c1');
    await joinGuild(app, 'g1', 'c1');
    await wordsAfter(app);
    await joinGuild(app, 'g1', 'c1');

    expect(await wordsAfter(app)).toEqual([]);
  });

  it('says nothing where the bot may write nowhere, also later', async () => {
    const app = testApp();

    await joinGuild(app, 'g1', null);
    await joinGuild(app, 'g1', 'c1');

    expect(await wordsAfter(app)).toEqual([]);
  });

  it('does not go on trying where the welcome is not let in', async () => {
    const app = testApp();
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'I may not post there' }));
    await joinGuild(app, 'g1', 'c1');
    await deliverOwed(app);

    app.answerPostsWith(() => ({ kind: 'sent', messageId: 'm', url: null }));
    pass(app, 1);

    expect(await wordsAfter(app)).toEqual([]);
    expect(await app.store.suspendedChannels('g1')).toEqual(new Map());
  });

  it('is not told of what is there when the bot starts', async () => {
    const app = testApp();

    await reviewGuilds(app, new Set(['g1', 'g2']));
    await joinGuild(app, 'g1', 'c1');

    expect(await wordsAfter(app)).toEqual([]);
  });
});

describe('leaving a server', () => {
  it('ends its digests, and a return within a week finds everything as it was', async () => {
    const app = testApp();
    await reviewGuilds(app, new Set(['g1']));
    await follow(app, [newArticle()]);
    await say('/digest add when:13:00 timezone:UTC', app, moderator);
    const before = [await app.store.subscriptions('g1'), settingsOf(await app.store.digests('g1'))];

    await leaveGuild(app, 'g1');
    pass(app, 6);
    await eraseLeftGuilds(app);
    const dueAway = await app.store.dueDigests(app.clock.now());
    await joinGuild(app, 'g1', 'c1');

    expect(dueAway).toEqual([]);
    expect([await app.store.subscriptions('g1'), settingsOf(await app.store.digests('g1'))]).toEqual(before);
    expect(await wordsAfter(app)).toEqual([['Welcome back. Your 1 feed and 1 digest are as you left them.']]);
  });

  it('has its digests come at their next regular time after a return, not late', async () => {
    const app = testApp();
    await reviewGuilds(app, new Set(['g1']));
    for (const when of ['13:00', '"monday 13:00"']) await say(`/digest add when:${when} timezone:UTC`, app, moderator);
    await leaveGuild(app, 'g1');
    pass(app, 3.5);

    await joinGuild(app, 'g1', 'c1');

    expect(await app.store.dueDigests(app.clock.now())).toEqual([]);
    expect((await app.store.digests('g1')).map(({ dueAt }) => dueAt.toISOString())).toEqual([
      '2026-03-05T13:00:00.000Z',
      '2026-03-09T13:00:00.000Z',
    ]);
  });

  it('has them do so too where nobody was told of the return', async () => {
    const app = testApp();
    await reviewGuilds(app, new Set(['g1']));
    await say('/digest add when:13:00 timezone:UTC', app, moderator);
    await leaveGuild(app, 'g1');
    pass(app, 3.5);

    await reviewGuilds(app, new Set(['g1']));

    expect(await app.store.dueDigests(app.clock.now())).toEqual([]);
  });

  it('erases all of it after a week, and a return is a new beginning', async () => {
    const app = testApp();
    await reviewGuilds(app, new Set(['g1']));
    await follow(app, [newArticle()]);
    await leaveGuild(app, 'g1');

    pass(app, 7.1);
    await eraseLeftGuilds(app);
    await joinGuild(app, 'g1', 'c1');

    expect(await app.store.subscriptions('g1')).toEqual([]);
    expect((await wordsAfter(app))[0]?.[0]).toBe('Nutshell reads the news for this server');
  });

  it('counts its week from the first time that it was told', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await leaveGuild(app, 'g1');
    pass(app, 5);

    await leaveGuild(app, 'g1');
    pass(app, 2.1);
    await eraseLeftGuilds(app);

    expect(await app.store.subscriptions('g1')).toEqual([]);
  });
});

describe('a start', () => {
  it('finds the servers that the bot was put out of meanwhile', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await follow(app, [newArticle()], { guildId: 'g2' });

    await reviewGuilds(app, new Set(['g2']));

    expect(await app.store.keptGuilds()).toEqual(
      new Map([
        ['g1', app.clock.now()],
        ['g2', null],
      ]),
    );
  });

  it('takes a server up again that the bot was let back into meanwhile', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await leaveGuild(app, 'g1');
    pass(app, 6);

    await reviewGuilds(app, new Set(['g1']));
    pass(app, 6);
    await eraseLeftGuilds(app);

    expect(await app.store.subscriptions('g1')).toHaveLength(1);
  });
});
