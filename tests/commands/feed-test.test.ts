import { describe, expect, it } from 'vitest';
import type { Subscription } from '../../src/model.js';
import { add, follow, member, moderator, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const address = 'https://harbourpost.example/feed.xml';
const feed = (...titles: readonly string[]) => `<?xml version="1.0"?><rss version="2.0"><channel>
  <title>Harbour Post</title><link>https://harbourpost.example/</link>${titles
    .map((title) => `<item><title>${title}</title><link>https://harbourpost.example/${title}</link></item>`)
    .join('')}</channel></rss>`;

async function harbour(): Promise<TestApp> {
  const app = testApp();
  app.pages.set(address, feed('Gate', 'Ferry'));
  await add(`/feed add url:${address}`, app);
  return app;
}

async function theOne(app: TestApp): Promise<Subscription | undefined> {
  return (await app.store.subscriptions('g1'))[0];
}

describe('/feed test', () => {
  it('polls now, and says step by step what happened', async () => {
    const app = await harbour();
    app.pages.set(address, feed('Tern', 'Gate', 'Ferry'));

    const reply = await say('/feed test feed:harbour', app, moderator);

    expect(wordsOf(reply)).toEqual([
      'Test of Harbour Post',
      '✓ The address may be asked: harbourpost.example',
      '✓ It waited its turn, asked, and had the answer after 0 s',
      '✓ Read: 3 items, 1 new',
      expect.stringMatching(/^Next poll \{relative 2026-03-01T12:\d\d\}$/),
    ]);
    expect(wordsOf(await say('/latest', app))).toContain('1. Tern');
  });

  it('says that nothing has changed', async () => {
    const app = await harbour();

    expect(wordsOf(await say('/feed test feed:harbour', app, moderator))).toContain(
      '✓ Nothing has changed since it was read last',
    );
  });

  it('says what is wrong, and what to do', async () => {
    const app = await harbour();
    app.pages.clear();

    const reply = await say('/feed test feed:harbour', app, moderator);

    expect(wordsOf(reply).slice(2, 5)).toEqual([
      '× Asked, but nothing came of it after 0 s. There is nothing at that address (404).',
      '– Not reached: reading it',
      '→ Check it in a browser.',
    ]);
    expect(await theOne(app)).toMatchObject({ feed: { trouble: { times: 1 } } });
  });

  it('asks nobody where the address may not be asked', async () => {
    const before = await harbour();
    const app = { ...before, refusalOf: () => 'private-address' as const };

    expect(wordsOf(await say('/feed test feed:harbour', app, moderator))[1]).toMatch(
      /^× The address may not be asked\. /,
    );
  });

  it('says of a paused feed that nothing of this is posted', async () => {
    const app = await harbour();
    await say('/feed pause feed:harbour', app, moderator);

    expect(wordsOf(await say('/feed test feed:harbour', app, moderator)).at(-1)).toBe(
      'It is paused: nothing of this is posted.',
    );
  });

  it('is to be had ten times an hour on a server, and again when one more is free', async () => {
    const app = await harbour();
    await follow(app, [], { guildId: 'g2', channelId: 'c9', title: 'Harbour Post' });
    for (let count = 0; count < 10; count += 1) await say('/feed test feed:harbour', app, moderator);

    const refused = await say('/feed test feed:harbour', app, moderator);
    const elsewhere = await say('/feed test feed:harbour', app, { ...moderator, guildId: 'g2' });
    app.setNow(new Date('2026-03-01T12:06:00Z'));
    const later = await say('/feed test feed:harbour', app, moderator);

    expect(wordsOf(refused)).toEqual([
      '× This server tests at most 10 feeds an hour. You can test again {relative 2026-03-01T12:06}.',
    ]);
    expect([elsewhere, later].map((reply) => wordsOf(reply)[0])).toEqual([
      'Test of Harbour Post',
      'Test of Harbour Post',
    ]);
  });
});

describe('the card of a feed', () => {
  it('is opened from the list, and says how the feed comes', async () => {
    const app = await harbour();
    await say('/feed edit feed:harbour weight:5', app, moderator);
    const { id = 0 } = (await theOne(app)) ?? {};

    const card = await press(await say('/feed list', app, moderator), choose, app, moderator, String(id));

    expect(wordsOf(card)).toEqual([
      expect.stringMatching(/^✓ Harbour Post · #c1 · /),
      'in the digest · weight 5 · at most 4 posts an hour',
      '→ Change it: /feed edit',
    ]);
  });

  it('tests, pauses, resumes and removes', async () => {
    const app = await harbour();
    const { id = 0 } = (await theOne(app)) ?? {};
    const open = async () => press(await say('/feed list', app, moderator), choose, app, moderator, String(id));
    const card = await open();

    const answers = [await press(card, 'Test', app, moderator), await press(card, 'Pause', app, moderator)];
    answers.push(await press(await open(), 'Resume', app, moderator), await press(card, 'Remove', app, moderator));
    const [gone, untestable] = [await press(card, 'Remove', app, moderator), await press(card, 'Test', app, moderator)];

    expect(answers.map((reply) => wordsOf(reply)[0])).toEqual([
      'Test of Harbour Post',
      '✓ Harbour Post in #c1 is paused: nothing of it comes, neither at once nor in a digest.',
      '✓ Harbour Post goes to #c1 again.',
      '✓ Harbour Post no longer goes to #c1. Its articles are kept.',
    ]);
    expect([gone, untestable].map(wordsOf)).toEqual([
      ['This feed was removed already.'],
      ['This feed was removed already.'],
    ]);
  });

  it('opens nothing for a member, and nothing of another guild', async () => {
    const app = await harbour();
    const list = await say('/feed list', app, moderator);
    const { id = 0 } = (await theOne(app)) ?? {};

    const ofMember = await press(list, choose, app, member, String(id));
    const elsewhere = await press(list, choose, app, { ...moderator, guildId: 'g2' }, String(id));

    expect(wordsOf(ofMember)).toEqual(['Only moderators may do this.']);
    expect(wordsOf(elsewhere)).toEqual(['This feed was removed already.']);
  });
});

const choose = 'Choose a feed: test, edit, pause, remove';

describe('/feed list', () => {
  it('says what is paused, by whom and since when, before what is healthy', async () => {
    const app = testApp();
    await follow(app, [], { title: 'Harbour Post' });
    await follow(app, [], { title: 'The Tern' });
    await say('/feed pause feed:tern', app, moderator);

    expect(wordsOf(await say('/feed list', app, moderator))).toEqual([
      '2 feeds',
      '1 healthy · 1 paused · problems first',
      '– The Tern · #c1 · paused by @u2 {relative 2026-03-01T12:00}',
      expect.stringMatching(/^✓ Harbour Post · #c1/),
    ]);
  });
});
