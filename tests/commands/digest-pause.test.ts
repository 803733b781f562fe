import { describe, expect, it } from 'vitest';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runDueDigests } from '../../src/digest/due.js';
import { follow, member, moderator, newArticle, press, say, type TestApp, testApp, wordsOf } from '../helpers/app.js';

const hourMs = 3_600_000;

/** A daily digest at 08:00 UTC in #news, over one feed; it is noon. */
async function givenDigest(): Promise<TestApp> {
  const app = testApp();
  await follow(app, [newArticle()]);
  await say('/digest add when:08:00 timezone:UTC', app, moderator);
  return app;
}

async function tickAt(app: TestApp, iso: string): Promise<number> {
  app.setNow(new Date(iso));
  const before = app.posts.length;
  await runDueDigests(app);
  await deliverOwed(app);
  return app.posts.length - before;
}

function bring(app: TestApp, title: string): Promise<unknown> {
  const publishedAt = new Date(app.clock.now().getTime() - hourMs);
  const url = `https://harbourpost.example/${encodeURIComponent(title)}`;
  const text = `${title}. Nobody was on the quay. The harbour office of Orrin closes the road until it is cleared.`;
  return follow(app, [newArticle({ title, url, text, publishedAt })]);
}

describe('/digest pause', () => {
  it('lets no run of the digest come', async () => {
    const app = await givenDigest();

    const reply = await say('/digest pause digest:daily', app, moderator);

    expect(wordsOf(reply)).toEqual(['– Daily digest is paused: nothing goes to #c1 until /digest resume.']);
    expect(await tickAt(app, '2026-03-02T08:00:00Z')).toBe(0);
    expect(await tickAt(app, '2026-03-05T08:00:00Z')).toBe(0);
  });

  it('sends nothing by /digest now either, and says why', async () => {
    const app = await givenDigest();
    await say('/digest pause digest:daily', app, moderator);

    const reply = await say('/digest now', app, moderator);

    expect(wordsOf(reply)).toEqual(['– Daily digest is paused, so nothing was sent. → /digest resume']);
    expect(app.posts).toEqual([]);
  });

  it('says who paused it, the second time', async () => {
    const app = await givenDigest();
    await say('/digest pause digest:daily', app, moderator);

    const reply = await say('/digest pause digest:daily', app, { ...moderator, userId: 'u3' });

    expect(wordsOf(reply)).toEqual([
      'Daily digest is paused already, by @u2 {relative 2026-03-01T12:00}. → /digest resume',
    ]);
  });

  it('is taken back by Undo, as if it had not been', async () => {
    const app = await givenDigest();
    const [before] = await app.store.digests('g1');
    const paused = await say('/digest pause digest:daily', app, moderator);

    await press(paused, 'Undo', app, moderator);

    expect(await app.store.digests('g1')).toEqual([before]);
  });

  it('asks for the right at each press', async () => {
    const app = await givenDigest();
    const paused = await say('/digest pause digest:daily', app, moderator);

    expect(wordsOf(await press(paused, 'Undo', app, member))).toEqual(['Only moderators may do this.']);
  });

  it('is marked in the list, with whoever paused it', async () => {
    const app = await givenDigest();
    await say('/digest pause digest:daily', app, moderator);

    const reply = await say('/digest list', app, moderator);

    expect(wordsOf(reply)).toEqual([
      '1 digest',
      '1 paused',
      '– Daily digest · #c1 · Every day at 08:00, UTC · paused by @u2 {relative 2026-03-01T12:00}',
    ]);
  });

  it('stands in the history of the guild, as does its end', async () => {
    const app = await givenDigest();
    await say('/digest pause digest:daily', app, moderator);
    await say('/digest resume digest:daily', app, { ...moderator, userId: 'u3' });

    const [second, first] = await app.store.changes('g1', { limit: 2 });

    expect(first).toMatchObject({ noun: 'digest', by: 'u2', before: { isPaused: false }, after: { isPaused: true } });
    expect(second).toMatchObject({ noun: 'digest', by: 'u3', before: { isPaused: true }, after: { isPaused: false } });
  });
});

describe('/digest resume', () => {
  it('brings what came meanwhile with the next regular run, and nothing before', async () => {
    const app = await givenDigest();
    await tickAt(app, '2026-03-02T08:00:00Z');
    await say('/digest pause digest:daily', app, moderator);
    app.setNow(new Date('2026-03-04T09:00:00Z'));
    await bring(app, 'The crane of Orrin falls');
    app.setNow(new Date('2026-03-05T10:00:00Z'));

    const reply = await say('/digest resume digest:daily', app, moderator);

    expect(wordsOf(reply)).toEqual([
      '✓ Daily digest comes again: next {full 2026-03-06T08:00}, with what came meanwhile.',
    ]);
    expect(await tickAt(app, '2026-03-05T10:01:00Z')).toBe(0);
    expect(await tickAt(app, '2026-03-06T08:00:00Z')).toBe(1);
    expect(app.posts.at(-1)?.reply && wordsOf(app.posts.at(-1)!.reply).join('\n')).toContain(
      'The crane of Orrin falls',
    );
  });

  it('goes back a week at most', async () => {
    const app = await givenDigest();
    await tickAt(app, '2026-03-02T08:00:00Z');
    await say('/digest pause digest:daily', app, moderator);
    app.setNow(new Date('2026-03-04T09:00:00Z'));
    await bring(app, 'The crane of Orrin falls');
    app.setNow(new Date('2026-04-01T10:00:00Z'));

    await say('/digest resume digest:daily', app, moderator);

    expect(await tickAt(app, '2026-04-02T08:00:00Z')).toBe(0);
  });

  it('says where there is nothing to resume', async () => {
    expect(wordsOf(await say('/digest resume digest:daily', await givenDigest(), moderator))).toEqual([
      'Daily digest is not paused.',
    ]);
  });
});
