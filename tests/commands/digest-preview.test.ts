import { describe, expect, it } from 'vitest';
import { follow, member, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { digestPosts } from '../helpers/digest.js';
import { bread, bringStories, lock } from '../helpers/stories.js';
import type { Reply } from '../../src/chat/reply.js';

async function givenNews(): Promise<TestApp> {
  const app = testApp();
  await bringStories(app, [...lock, bread]);
  await say('/digest add when:08:00 timezone:UTC', app, moderator);
  return app;
}

describe('/digest preview', () => {
  it('is exactly what a run posts', async () => {
    const app = await givenNews();

    const preview = await say('/digest preview', app, moderator);

    const [post] = await digestPosts(app);
    expect(preview.cards).toEqual(post?.reply.cards);
    expect(preview.actions).toEqual(post?.reply.actions);
    expect(wordsOf(preview)[0]).toBe('Preview of Daily digest for #c1. Nothing was sent.');
  });

  it('writes nothing and uses nothing up', async () => {
    const app = await givenNews();
    const before = await app.store.digests('g1');

    const first = await say('/digest preview', app, moderator);
    const second = await say('/digest preview', app, moderator);

    expect(second).toEqual(first);
    expect(app.posts).toEqual([]);
    expect(await app.store.digests('g1')).toEqual(before);
    expect(await app.store.owedDeliveries(app.clock.now(), 10)).toEqual([]);
  });

  it('says what would happen where nothing is new', async () => {
    const app = testApp();
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const reply = await say('/digest preview', app, moderator);

    expect(wordsOf(reply)).toEqual([
      'Nothing new for Daily digest since the last one: nothing would be posted now. The next comes {full 2026-03-02T08:00}.',
    ]);
  });

  it('turns the pages of a digest of several messages', async () => {
    const app = testApp({ fits: entriesUpTo(1) });
    await bringStories(app, [...lock, bread]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const first = await say('/digest preview', app, moderator);
    const second = await press(first, 'Next', app, moderator);

    expect(wordsOf(first)[0]).toBe('Preview of Daily digest for #c1. Nothing was sent. · message 1 of 2');
    expect(wordsOf(second)[0]).toBe('Preview of Daily digest for #c1. Nothing was sent. · message 2 of 2');
    expect(second.cards).not.toEqual(first.cards);
    expect(second.replaces).toBe(true);
  });

  it('composes once for all its pages, and no more after an hour', async () => {
    const app = testApp({ fits: entriesUpTo(1) });
    await bringStories(app, [...lock, bread]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);
    const first = await say('/digest preview', app, moderator);
    const second = await press(first, 'Next', app, moderator);
    await bringStories(app, [{ ...bread, title: 'Baker sells the last loaf of the old oven' }]);

    const again = await press(await press(second, 'Back', app, moderator), 'Next', app, moderator);
    const elsewhere = await press(first, 'Next', app, { ...moderator, guildId: 'g2' });
    app.setNow(new Date(app.clock.now().getTime() + 61 * 60_000));
    const late = await press(first, 'Next', app, moderator);

    expect(again).toEqual(second);
    expect([elsewhere, late].map(wordsOf)).toEqual([
      ['This preview is an hour old. Run /digest preview again.'],
      ['This preview is an hour old. Run /digest preview again.'],
    ]);
  });

  it('leaves out its own words before anything of the digest', async () => {
    const app = testApp({ fits: ({ text }) => text === undefined });
    await follow(app, [newArticle()]);
    await say('/digest add when:08:00 timezone:UTC', app, moderator);

    const preview = await say('/digest preview', app, moderator);

    const [post] = await digestPosts(app);
    expect(preview.text).toBeUndefined();
    expect(preview.cards).toEqual(post?.reply.cards);
  });

  it('takes the digest of the channel where it is asked for, or the only one', async () => {
    const app = await givenNews();
    await say('/digest add when:09:00 timezone:UTC channel:#birds name:Birds', app, moderator);

    const here = await say('/digest preview', app, moderator);
    const elsewhere = await say('/digest preview', app, { ...moderator, channelId: 'c7' });

    expect(wordsOf(here)[0]).toBe('Preview of Daily digest for #c1. Nothing was sent.');
    expect(wordsOf(elsewhere)[0]).toMatch(/Daily digest .*; Birds /);
  });

  it('is for moderators', async () => {
    expect(wordsOf(await say('/digest preview', await givenNews(), member))).toEqual([
      'Only moderators may use /digest. Ask someone with Manage Server.',
    ]);
  });
});

describe('the buttons under a new digest', () => {
  it('show it, send it, and change it', async () => {
    const app = await givenNews();
    const added = await say('/digest add when:09:00 timezone:UTC name:Nine', app, moderator);

    const preview = await press(added, 'Preview', app, moderator);
    const sent = await press(added, 'Send now', app, moderator);
    const card = await press(added, 'Edit', app, moderator);
    const changed = await press(card, 'Style', app, moderator, 'brief');

    expect(wordsOf(preview)[0]).toBe('Preview of Nine for #c1. Nothing was sent.');
    expect(wordsOf(sent)[0]).toMatch(/^✓ Sent to #c1/);
    expect(wordsOf(changed)[1]).toContain('brief · 5 stories');
    expect((await app.store.digests('g1')).map(({ style }) => style)).toEqual(['standard', 'brief']);
  });

  it('take nothing that is not offered', async () => {
    const app = await givenNews();
    const added = await say('/digest add when:09:00 timezone:UTC name:Nine', app, moderator);
    const card = await press(added, 'Edit', app, moderator);

    const style = await press(card, 'Style', app, moderator, 'loud');
    const entries = await press(card, 'How many stories', app, moderator, '400');

    expect(wordsOf(style)).toEqual(['style must be one of these: brief, standard, full.']);
    expect(wordsOf(entries)).toEqual(['entries must be a whole number from 1 to 15.']);
  });
});

describe('/digest list', () => {
  it('opens the card of a digest, with what can be done', async () => {
    const app = await givenNews();

    const list = await say('/digest list', app, moderator);
    const [digest] = await app.store.digests('g1');
    const card = await press(list, 'Choose a digest: preview, send, edit, pause', app, moderator, String(digest?.id));

    const labels = card.actions?.flat().map((action) => ('label' in action ? action.label : action.placeholder));
    expect(labels).toEqual(['Preview', 'Send now', 'Edit', 'Pause', 'Remove']);
  });

  it('shows ten on a page', async () => {
    const app = testApp();
    for (let hour = 0; hour < 12; hour += 1) {
      const channelId = `c${hour % 2}`;
      await say(`/digest add when:${hour}:00 timezone:UTC name:Digest${hour}`, app, { ...moderator, channelId });
    }

    const first = await say('/digest list', app, moderator);
    const second = await press(first, 'Next', app, moderator);

    expect(wordsOf(first).slice(0, 2)).toEqual(['12 digests', 'page 1 of 2']);
    expect(wordsOf(first).filter((line) => line.startsWith('✓'))).toHaveLength(10);
    expect(wordsOf(second).filter((line) => line.startsWith('✓'))).toHaveLength(2);
  });
});

describe('the limit of digests in a channel', () => {
  it('is said in clear words, for a new digest and for one that moves', async () => {
    const app = testApp();
    for (let hour = 0; hour < 10; hour += 1) await say(`/digest add when:${hour}:00 timezone:UTC`, app, moderator);
    const full =
      'That channel has 10 digests already, and more are not allowed here. Remove one first: /digest remove.';

    const eleventh = await say('/digest add when:11:00', app, moderator);
    await say('/digest add when:12:00 channel:#birds name:Birds', app, moderator);
    const moved = await say('/digest edit digest:Birds channel:#news', app, moderator);

    expect(wordsOf(eleventh)).toEqual([full]);
    expect(wordsOf(moved)).toEqual([full]);
    expect((await app.store.digests('g1')).filter(({ channelId }) => channelId === 'c1')).toHaveLength(10);
  });
});

/** Whether a message holds so many entries at most. */
function entriesUpTo(most: number) {
  return ({ cards = [] }: Reply) =>
    cards.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'entry').length <= most;
}
