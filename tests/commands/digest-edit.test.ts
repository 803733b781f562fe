import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import {
  follow,
  member,
  moderator,
  newArticle,
  noon,
  press,
  say,
  type TestApp,
  testApp,
  wordsOf,
} from '../helpers/app.js';

async function withDigest(): Promise<TestApp> {
  const app = testApp();
  await follow(app, [newArticle()]);
  await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);
  return app;
}

const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

describe('/digest edit', () => {
  it('changes what is named, and shows what the digest is now and its next three runs', async () => {
    const app = await withDigest();

    const line = '/digest edit digest:daily when:"monday 18:30" style:full entries:8 name:Monday missed:skip empty:say';
    const reply = await say(`${line} words:"tram, Night Train, tram"`, app, moderator);

    expect(wordsOf(reply)).toEqual([
      '✓ Monday in #c1',
      'Every Monday at 18:30, Europe/Berlin · full · 8 stories · from 1 feed',
      'First what speaks of: tram, Night Train',
      'Next: {full 2026-03-02T17:30}',
      'then {full 2026-03-09T17:30}',
      'then {full 2026-03-16T17:30}',
      'Shown in your own time. If I am offline then, it is skipped, and the next one has its articles. ' +
        'If nothing is new, it says so.',
    ]);
  });

  it('says whom it pings, that it is silent, and that a day has one thread', async () => {
    const app = await withDigest();

    const reply = await say('/digest edit digest:daily ping:@readers silent:yes thread:yes', app, moderator);

    expect(wordsOf(reply)[1]).toBe(
      'Every day at 08:00, Europe/Berlin · standard · 5 stories · from 1 feed · pings @r1 · silent · a thread a day',
    );
    expect((await app.store.digests('g1'))[0]).toMatchObject({ pingRoleId: 'r1', isSilent: true, inThread: true });
  });

  it('sends what it was told to, in the manner that it was told', async () => {
    const app = await withDigest();
    await say('/digest edit digest:daily ping:@readers silent:true thread:true', app, moderator);

    await say('/digest now', app, moderator);

    expect(app.posts).toMatchObject([
      { manner: { isSilent: true, pingRoleId: 'r1' }, thread: { isWanted: true }, channelId: 'c1' },
    ]);
  });

  it('takes the rest of its manner away with no, and keeps the role', async () => {
    const app = await withDigest();
    await say('/digest edit digest:daily ping:@readers silent:yes thread:yes', app, moderator);

    const reply = await say('/digest edit digest:daily silent:no thread:false', app, moderator);

    expect(wordsOf(reply)[1]).toMatch(/ · from 1 feed · pings @r1$/);
    expect((await app.store.digests('g1'))[0]).toMatchObject({ pingRoleId: 'r1', isSilent: false, inThread: false });
  });

  it('pings nobody any more for @everyone, and never everybody', async () => {
    const app = await withDigest();
    await say('/digest edit digest:daily ping:@readers', app, moderator);

    const reply = await say('/digest edit digest:daily ping:@everyone', app, moderator);

    expect(wordsOf(reply)[1]).toMatch(/ · from 1 feed$/);
    expect((await app.store.digests('g1'))[0]?.pingRoleId).toBeNull();
  });

  it('leaves all else as it is', async () => {
    const app = await withDigest();
    const [before] = await app.store.digests('g1');

    await say('/digest edit digest:daily entries:3', app, moderator);

    expect(await app.store.digests('g1')).toEqual([{ ...before, entries: 3 }]);
  });

  it('sets the next run anew for another time zone', async () => {
    const app = await withDigest();

    await say('/digest edit digest:daily timezone:America/New_York', app, moderator);

    expect((await app.store.digests('g1'))[0]?.dueAt).toEqual(new Date('2026-03-01T13:00:00Z'));
  });

  it('takes a label, a name and words away with none', async () => {
    const app = await withDigest();
    await say('/digest edit digest:daily label:port name:Morning words:tram', app, moderator);

    const reply = await say('/digest edit digest:morning label:none name:none words:none', app, moderator);

    expect(wordsOf(reply)[0]).toBe('✓ Daily digest in #c1');
    expect((await app.store.digests('g1'))[0]).toMatchObject({ label: null, name: null, words: [] });
  });

  it('says what a digest that moves takes along, and that no feed goes to its new channel', async () => {
    const app = await withDigest();

    const words = wordsOf(await say('/digest edit digest:daily channel:#birds', app, moderator));

    expect(words[0]).toBe('✓ Daily digest in #c2');
    expect(words.slice(-3, -1)).toEqual([
      'It takes along what waited for it in #c1.',
      '→ No feed goes there yet: /feed add',
    ]);
  });

  it('brings what waited to the new channel, once', async () => {
    const app = await withDigest();
    await say('/digest edit digest:daily channel:#birds', app, moderator);
    app.setNow(new Date('2026-03-02T07:00:00Z'));

    await runDueDigests(app);
    await deliverOwed(app);
    await say('/digest edit digest:daily channel:#news', app, moderator);
    app.setNow(new Date('2026-03-03T07:00:00Z'));
    await runDueDigests(app);
    await deliverOwed(app);

    expect(app.posts.map(({ channelId }) => channelId)).toEqual(['c2']);
    expect(wordsOf(app.posts[0]!.reply)).toContain('1. Gate motor for Port Ansel arrives by rail');
  });

  it.each([
    ['/digest edit', 'digest is missing: add digest: and a value.'],
    ['/digest edit digest:daily', 'Nothing to change. Add what is to be different, such as when:18:00.'],
    ['/digest edit digest:weekly entries:3', 'No digest is called “weekly”. /digest list shows them.'],
    ['/digest edit digest:daily entries:16', 'entries must be a whole number from 1 to 15.'],
    ['/digest edit digest:daily silent:maybe', 'silent must be yes or no.'],
    ['/digest edit digest:daily missed:never', 'missed must be one of these: catch-up, skip.'],
    [
      '/digest edit digest:daily timezone:Atlantis',
      '“Atlantis” is no time zone that I know. Write one such as Europe/Berlin.',
    ],
    ['/digest edit digest:daily when:"0 0 31 2 *"', '“0 0 31 2 *” never comes round. Use another day.'],
    [
      `/digest edit digest:daily words:${'a'.repeat(41)}`,
      'words must be 1 to 20 words or names of at most 40 characters, parted by commas.',
    ],
  ])('answers %s with what to do, and changes nothing', async (line, answer) => {
    const app = await withDigest();
    const before = await app.store.digests('g1');

    expect(wordsOf(await say(line, app, moderator))).toEqual([answer]);
    expect(await app.store.digests('g1')).toEqual(before);
  });

  it('is for moderators', async () => {
    expect(wordsOf(await say('/digest edit digest:daily entries:3', await withDigest()))).toEqual([
      'Only moderators may use /digest. Ask someone with Manage Server.',
    ]);
  });
});

describe('the Undo of /digest edit', () => {
  it('brings the digest back as it was, with its next run', async () => {
    const app = await withDigest();
    const before = await app.store.digests('g1');
    const edited = await say(
      '/digest edit digest:daily when:18:00 channel:#birds words:tram ping:@readers silent:yes thread:yes',
      app,
      moderator,
    );

    const reply = await press(edited, 'Undo', app, moderator);

    expect(wordsOf(reply)).toEqual([
      '✓ Taken back: Daily digest: channel #c1 → #c2, when 0 8 * * * → 0 18 * * *, words none → tram, silent no → yes, ping none → @r1, thread no → yes',
    ]);
    expect(await app.store.digests('g1')).toEqual(before);
  });

  it('does so once', async () => {
    const app = await withDigest();
    const edited = await say('/digest edit digest:daily entries:3', app, moderator);
    await press(edited, 'Undo', app, moderator);

    expect(wordsOf(await press(edited, 'Undo', app, moderator))).toEqual(['There is nothing to take back.']);
  });

  it('says when the digest was changed again', async () => {
    const app = await withDigest();
    const edited = await say('/digest edit digest:daily entries:3', app, moderator);
    app.setNow(minutesLater(5));
    await say('/digest edit digest:daily entries:4', app, moderator);

    expect(wordsOf(await press(edited, 'Undo', app, moderator))).toEqual([
      '– Daily digest: entries 5 → 3',
      '@u2 changed it again {relative 2026-03-01T12:05}: Daily digest: entries 3 → 4',
      'Nothing was taken back.',
    ]);
    expect((await app.store.digests('g1'))[0]?.entries).toBe(4);
  });

  it.each([
    ['a member', member, 'Only moderators may do this.'],
    ['a moderator of another guild', { ...moderator, guildId: 'g2' }, 'There is nothing to take back.'],
  ])('is not for %s', async (_who, caller, answer) => {
    const app = await withDigest();
    const edited = await say('/digest edit digest:daily entries:3', app, moderator);

    expect(wordsOf(await press(edited, 'Undo', app, caller))).toEqual([answer]);
    expect((await app.store.digests('g1'))[0]?.entries).toBe(3);
  });
});
