import { describe, expect, it } from 'vitest';
import type { App } from '../../src/chat/app.js';
import { deliverOwed } from '../../src/digest/deliver.js';
import { runErrands } from '../../src/digest/errands.js';
import { summariseNew } from '../../src/ingest/summarise.js';
import type { Store } from '../../src/store/store.js';
import { gateText, newArticle, noon, type TestApp, testApp, wordsOf } from '../helpers/app.js';
import { aReading } from '../helpers/reading.js';
import { aChange } from '../store/contract/given.js';

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const onTuesday = gateText.replaceAll('Sunday', 'Tuesday');

/** A live feed has brought one article, which is not posted yet. */
interface Owed {
  readonly feedId: number;
  readonly articleId: number;
}

async function owed({ store }: App): Promise<Owed> {
  const { subscription } = await store.subscribe({
    guildId: 'g1',
    channelId: 'c1',
    feedUrl: 'https://harbourpost.example/feed.xml',
    feedTitle: 'Harbour Post',
    label: null,
    mode: 'live',
    addedBy: 'u2',
    at: noon,
  });
  const feedId = subscription.feed.id;
  const fetch = { feedId, at: noon, nextDueAt: later(15) };
  await store.saveFetch({ ...fetch, result: aReading({ title: 'Harbour Post', articles: [] }) });
  const result = aReading({ title: 'Harbour Post', articles: [newArticle()] });
  const [articleId = 0] = await store.saveFetch({ ...fetch, result });
  return { feedId, articleId };
}

async function posted(app: App): Promise<Owed> {
  const owedPost = await owed(app);
  await deliverOwed(app);
  return owedPost;
}

/** The article says something else, as a poll finds at so many minutes. */
async function rewrite(app: TestApp, { feedId, articleId }: Owed, text: string, minute: number): Promise<void> {
  app.setNow(later(minute));
  const body = { text, textSource: 'page', shortfall: null, language: 'en', labels: [] } as const;
  const result = aReading({ title: 'Harbour Post', changes: [aChange(articleId, { fingerprint: text, body })] });
  await app.store.saveFetch({ feedId, at: later(minute), nextDueAt: later(minute + 15), result });
}

/** What messages said when they were written over. */
function edits(app: TestApp): readonly (readonly string[])[] {
  return app.errands.flatMap((errand) => (errand.kind === 'edit' ? [wordsOf(errand.reply)] : []));
}

const updated = [
  'Updated {relative 2026-03-01T12:30}',
  '1. Gate motor for Port Ansel arrives by rail',
  'The tidal lock at Port Ansel stopped halfway at 05:40 on Tuesday and could not be closed by hand.',
  'Eleven barges are waiting in the outer basin, and the harbour office expects more before the evening tide.',
  'Harbour Post · 58% shorter · {relative 2026-03-01T09:00}',
];

describe('a post whose article changes', () => {
  it('is written over with what the article says by then, in the manner that it was posted in', async () => {
    const app = testApp();
    const post = await posted(app);
    const [{ nonce, manner } = { nonce: '', manner: null }] = app.posts;
    await rewrite(app, post, onTuesday, 30);
    await summariseNew(app);

    await runErrands(app);
    await runErrands(app);

    expect(edits(app)).toEqual([updated]);
    const place = { guildId: 'g1', channelId: 'c1', threadId: null, messageId: nonce };
    expect(app.errands).toMatchObject([{ kind: 'edit', ...place, nonce, manner }]);
    expect(app.posts).toHaveLength(1);
    expect(app.logged).toContain('errand.done');
  });

  it('waits for the summary of what the article says', async () => {
    const app = testApp();
    const post = await posted(app);
    await rewrite(app, post, onTuesday, 30);

    await runErrands(app);
    const before = edits(app);
    await summariseNew(app);
    app.setNow(later(31));
    await runErrands(app);

    expect(before).toEqual([]);
    expect(edits(app)).toEqual([updated]);
  });

  it('says the newest at once and once more in five minutes, however often it changes', async () => {
    const app = testApp();
    const post = await posted(app);
    for (const minute of [30, 31, 32, 33, 34, 35]) {
      await rewrite(app, post, gateText.replaceAll('Sunday', `day ${minute}`), minute);
      await summariseNew(app);
      await runErrands(app);
    }

    expect(edits(app).map(([, , sentence]) => sentence)).toEqual([
      expect.stringContaining('on day 30'),
      expect.stringContaining('on day 35'),
    ]);
  });

  it('is written over again where the article changes meanwhile', async () => {
    const app = testApp();
    const post = await posted(app);
    await rewrite(app, post, gateText.replaceAll('Sunday', 'Monday'), 30);
    await summariseNew(app);
    const changing: App = {
      ...app,
      outbox: {
        ...app.outbox,
        runErrand: async (errand) => {
          if (app.errands.length === 0) await rewrite(app, post, onTuesday, 30);
          return app.outbox.runErrand(errand);
        },
      },
    };

    await runErrands(changing);
    await summariseNew(app);
    app.setNow(later(35));
    await runErrands(app);

    expect(edits(app)).toHaveLength(2);
    expect(edits(app)[1]).toEqual(updated);
  });

  it.each([
    ['the message is gone', (app: TestApp) => app.answerErrandsWith(() => ({ kind: 'refused', reason: 'gone' }))],
    ['nobody there follows its feed any more', (app: TestApp) => unfollow(app.store)],
  ])('stays as it is where %s, and is not tried again', async (_name, happens) => {
    const app = testApp();
    const post = await posted(app);
    await rewrite(app, post, onTuesday, 30);
    await summariseNew(app);
    await happens(app);

    await runErrands(app);
    app.setNow(later(60));
    app.answerErrandsWith(() => ({ kind: 'done' }));
    const tried = app.errands.length;
    await runErrands(app);

    expect(app.logged).toContain('errand.dropped');
    expect(app.errands).toHaveLength(tried);
  });

  it('is tried again where Discord asks for patience', async () => {
    const app = testApp();
    const post = await posted(app);
    await rewrite(app, post, onTuesday, 30);
    await summariseNew(app);
    app.answerErrandsWith(() => ({ kind: 'retry', afterMs: 20 * 60_000 }));

    await runErrands(app);
    app.answerErrandsWith(() => ({ kind: 'done' }));
    app.setNow(later(49));
    await runErrands(app);
    const before = edits(app).length;
    app.setNow(later(50));
    await runErrands(app);

    expect(before).toBe(1);
    expect(edits(app)).toHaveLength(2);
  });

  it('is not tried again and again by one call while Discord is away', async () => {
    const app = testApp();
    const post = await posted(app);
    await rewrite(app, post, onTuesday, 30);
    await summariseNew(app);
    app.answerErrandsWith(() => {
      app.setNow(new Date(app.clock.now().getTime() + 3_600_000));
      return { kind: 'retry', afterMs: null };
    });

    await runErrands(app);

    expect(app.errands).toHaveLength(1);
  });
});

describe('a post whose article changes before it is sent', () => {
  it('says what the article says by then, and nothing of a change that nobody saw', async () => {
    const app = testApp();
    const post = await owed(app);
    app.answerPostsWith(() => ({ kind: 'retry', afterMs: null, reason: 'busy' }));
    await deliverOwed(app);
    await rewrite(app, post, onTuesday, 30);

    app.answerPostsWith(({ nonce }) => ({ kind: 'sent', messageId: nonce, url: null }));
    await deliverOwed(app);
    await runErrands(app);

    expect(app.posts.map(({ reply }) => wordsOf(reply)[1])).toEqual([updated[2]]);
    expect(edits(app)).toEqual([]);
  });

  it('arrives as it was where an attempt may have brought it, and is written over then', async () => {
    const app = testApp();
    const post = await owed(app);
    app.answerPostsWith(() => ({ kind: 'unknown', reason: 'Discord answered 500' }));
    await deliverOwed(app);
    await rewrite(app, post, onTuesday, 30);
    await summariseNew(app);

    app.answerPostsWith(({ nonce }) => ({ kind: 'sent', messageId: nonce, url: null }));
    await deliverOwed(app);
    await runErrands(app);

    expect(app.posts.map(({ reply }) => wordsOf(reply)[1])).toEqual([expect.stringContaining('on Sunday')]);
    expect(edits(app)).toEqual([updated]);
  });
});

/** Removes the only feed of the guild. */
async function unfollow(store: Store): Promise<void> {
  const [subscription] = await store.subscriptions('g1');
  await store.unsubscribe('g1', subscription?.id ?? 0, { by: 'u2', at: later(30) });
}
