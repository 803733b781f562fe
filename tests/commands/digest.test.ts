import { describe, expect, it } from 'vitest';
import { follow, member, moderator, newArticle, press, say, testApp, wordsOf } from '../helpers/app.js';

describe('/digest add', () => {
  it('shows when it comes, and the next three runs', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);

    const reply = await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);

    expect(wordsOf(reply)).toEqual([
      '✓ Daily digest in #c1',
      'Every day at 08:00, Europe/Berlin · standard · 5 stories · from 1 feed',
      'Next: {full 2026-03-02T07:00}',
      'then {full 2026-03-03T07:00}',
      'then {full 2026-03-04T07:00}',
      'Europe/Berlin is now this server’s own time zone.',
      'Shown in your own time. If I am offline then, it comes once, marked late.',
    ]);
  });

  it('keeps the first time zone for the next digest', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:Europe/Berlin', app, moderator);

    const reply = await say('/digest add when:"monday 18:00" channel:#birds name:Birds', app, moderator);

    expect(wordsOf(reply).slice(0, 2)).toEqual([
      '✓ Birds in #c2',
      'Every Monday at 18:00, Europe/Berlin · standard · 5 stories · from 0 feeds',
    ]);
  });

  it.each([
    ['/digest add', 'when is missing: add when: and a value.'],
    ['/digest add when:08:00', 'Which time zone is 08:00 in? Add timezone: and start typing a city.'],
    [
      '/digest add when:08:00 timezone:Atlantis',
      '“Atlantis” is no time zone that I know. Write one such as Europe/Berlin.',
    ],
    ['/digest add when:08:00 style:loud', 'style must be one of these: brief, standard, full.'],
    ['/digest add when:08:00 entries:16', 'entries must be a whole number from 1 to 15.'],
    ['/digest add when:08:00 colour:red', expect.stringMatching(/^There is no option colour here\. There is: when, /)],
  ])('answers %s with what to do', async (line, answer) => {
    expect(wordsOf(await say(line, testApp(), moderator))).toEqual([answer]);
  });

  it('is taken back by Undo', async () => {
    const app = testApp();
    const added = await say('/digest add when:08:00 timezone:UTC', app, moderator);

    await press(added, 'Undo', app, moderator);

    expect(await app.store.digests('g1')).toEqual([]);
  });

  it('does not let a member press Undo', async () => {
    const app = testApp();
    const added = await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const reply = await press(added, 'Undo', app, member);

    expect(wordsOf(reply)).toEqual(['Only moderators may do this.']);
    expect(await app.store.digests('g1')).toHaveLength(1);
  });

  it('does not let a moderator of another guild press Undo', async () => {
    const app = testApp();
    const added = await say('/digest add when:08:00 timezone:UTC', app, moderator);

    await press(added, 'Undo', app, { ...moderator, guildId: 'g2' });

    expect(await app.store.digests('g1')).toHaveLength(1);
  });
});

describe('/digest now', () => {
  it('sends at once and says where it is', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const reply = await say('/digest now', app, moderator);

    expect(wordsOf(reply)).toEqual(['✓ Sent to #c1: open. The next comes {full 2026-03-02T08:00}.']);
    expect(app.posts).toHaveLength(1);
  });

  it('says that nothing is new the second time', async () => {
    const app = testApp();
    await follow(app, [newArticle()]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    await say('/digest now', app, moderator);

    const reply = await say('/digest now', app, moderator);

    expect(wordsOf(reply)).toEqual([
      'Nothing new for Daily digest since the last one. The next comes {full 2026-03-02T08:00}.',
    ]);
  });

  it('says why it did not arrive', async () => {
    const app = testApp();
    app.answerPostsWith(() => ({ kind: 'forbidden', reason: 'I may not post there' }));
    await follow(app, [newArticle()]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const reply = await say('/digest now', app, moderator);

    expect(wordsOf(reply)[0]).toBe('! Not yet sent to #c1: I may not post there. I try again by myself.');
  });

  it('says how to set one up', async () => {
    expect(wordsOf(await say('/digest now', testApp(), moderator))).toEqual([
      'There is no digest yet. Set one up with /digest add.',
    ]);
  });
});

describe('/digest list and /digest remove', () => {
  it('lists each digest with its next run', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    expect(wordsOf(await say('/digest list', app, moderator))).toEqual([
      '1 digest',
      '✓ Daily digest · #c1 · Every day at 08:00, UTC · next {full 2026-03-02T08:00}',
    ]);
  });

  it('says of each digest which of its rules are not the usual ones', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    await say('/digest add when:18:00 name:Evening', app, moderator);
    await say('/digest edit digest:evening missed:skip ping:@readers thread:yes', app, moderator);

    expect(wordsOf(await say('/digest list', app, moderator)).slice(1)).toEqual([
      '✓ Daily digest · #c1 · Every day at 08:00, UTC · next {full 2026-03-02T08:00}',
      '✓ Evening · #c1 · Every day at 18:00, UTC · next {full 2026-03-01T18:00}',
      'Skips what it missed · pings @r1 · a thread a day',
    ]);
  });

  it('removes, and brings back by Undo', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const removed = await say('/digest remove digest:daily', app, moderator);
    const gone = await app.store.digests('g1');
    await press(removed, 'Undo', app, moderator);

    expect(wordsOf(removed)).toEqual(['✓ Daily digest no longer goes to #c1.']);
    expect(gone).toEqual([]);
    expect(await app.store.digests('g1')).toHaveLength(1);
  });

  it('asks which one when several have the name', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    await say('/digest add when:18:00', app, moderator);

    expect(wordsOf(await say('/digest remove digest:daily', app, moderator))).toEqual([
      'There are several: Daily digest (Every day at 08:00, UTC); Daily digest (Every day at 18:00, UTC). ' +
        'Add digest: and words of the one you mean.',
    ]);
  });

  it('tells two digests of one name apart by words of their schedule', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    await say('/digest add when:18:00', app, moderator);

    const reply = await say('/digest remove digest:18:00', app, moderator);

    expect(wordsOf(reply)).toEqual(['✓ Daily digest no longer goes to #c1.']);
    expect((await app.store.digests('g1')).map(({ cron }) => cron)).toEqual(['0 8 * * *']);
  });

  it.each(['add when:08:00', 'list', 'now', 'remove digest:x'])('turns a member away from /digest %s', async (rest) => {
    expect(wordsOf(await say(`/digest ${rest}`, testApp()))).toEqual([
      'Only moderators may use /digest. Ask someone with Manage Server.',
    ]);
  });
});
