import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { type Caller, runPress } from '../../src/chat/command.js';
import type { Reply } from '../../src/chat/reply.js';
import { at } from '../store/contract/given.js';
import { follow, member, newArticle, press, say, testApp, type TestApp, wordsOf } from '../helpers/app.js';

const inDirect: Caller = { ...member, guildId: null, channelId: 'dm' };

describe('the Save button', () => {
  it('saves the article and says where to find it', async () => {
    const { app } = await given(1);

    const reply = await save(app, 1);

    expect(wordsOf(reply)).toEqual(['✓ Saved. /saved']);
    expect(headlines(await say('/saved', app))).toEqual(['1. Article 1']);
  });

  it('says so when it is pressed twice', async () => {
    const { app } = await given(1);
    await save(app, 1);

    expect(wordsOf(await save(app, 1))).toEqual(['You have saved this already. /saved']);
    expect(headlines(await say('/saved', app))).toEqual(['1. Article 1']);
  });

  it('takes it back, once', async () => {
    const { app } = await given(1);
    const saved = await save(app, 1);

    expect(wordsOf(await press(saved, 'Undo', app))).toEqual(['It is off your list.']);
    expect(wordsOf(await press(saved, 'Undo', app))).toEqual(['It is not on your list any more.']);
    expect(wordsOf(await say('/saved', app))).toEqual(['You have saved nothing yet. Press Save under any story.']);
  });

  it('lets nobody else take it back', async () => {
    const { app } = await given(1);
    const saved = await save(app, 1);

    await press(saved, 'Undo', app, { ...member, userId: 'u9' });

    expect(headlines(await say('/saved', app))).toEqual(['1. Article 1']);
  });

  it.each([
    ['of another guild', { ...member, guildId: 'g2' }, '1'],
    ['in a direct message', inDirect, '1'],
    ['that is none', member, 'x'],
  ] as const)('saves no article %s', async (_, caller, argument) => {
    const { app } = await given(1);

    const reply = await runPress(commands, { action: 'saved.add', argument, values: [], caller }, app);

    expect(wordsOf(reply)).toEqual(['This article is no longer kept. /latest lists the newest.']);
    expect(await app.store.savedArticles('u1', null)).toEqual([]);
  });
});

describe('/saved', () => {
  it('lists what was saved, newest first, each with a sentence, its source and when', async () => {
    const { app } = await given(2);
    await save(app, 2);
    await save(app, 1);

    const reply = await say('/saved', app);

    expect(wordsOf(reply)).toEqual([
      'Saved',
      '2 articles',
      '1. Article 1',
      expect.stringMatching(/^[A-Z].+\.$/),
      'Harbour Post · {relative 2026-03-01T09:00} · saved {relative 2026-03-01T12:00}',
      '2. Article 2',
      expect.stringMatching(/^[A-Z].+\.$/),
      'Harbour Post · {relative 2026-03-01T09:00} · saved {relative 2026-03-01T12:00}',
    ]);
  });

  it('turns pages of five in both directions, and stops at the ends', async () => {
    const { app } = await givenSaved(11);

    const first = await say('/saved', app);
    const second = await press(first, 'Next', app);
    const third = await press(second, 'Next', app);
    const back = await press(third, 'Back', app);

    expect(wordsOf(first)[1]).toBe('11 articles · page 1 of 3');
    expect(headlines(first)[0]).toBe('1. Article 11');
    expect(headlines(third)).toEqual(['1. Article 1']);
    expect(third.actions?.[2]).toMatchObject([{ isDisabled: false }, { label: 'Next', isDisabled: true }]);
    expect(wordsOf(back)).toEqual(wordsOf(second));
  });

  it('is not shifted by what is saved between two presses', async () => {
    const { app } = await given(7);
    for (const id of [1, 2, 3, 4, 5, 6]) await save(app, id);
    const first = await say('/saved', app);
    await save(app, 7);

    expect(headlines(await press(first, 'Next', app))).toEqual(['1. Article 1']);
  });

  it('finds words of a headline or a source, in any case, and turns its pages', async () => {
    const { app } = await givenSaved(12);

    const reply = await say('/saved query:"ARTICLE 1"', app);

    expect(wordsOf(reply)[1]).toBe('4 articles');
    expect(headlines(reply)).toEqual(['1. Article 12', '2. Article 11', '3. Article 10', '4. Article 1']);
    expect(headlines(await press(await say('/saved query:harbour', app), 'Next', app))).toContain('1. Article 7');
  });

  it('says when nothing has these words', async () => {
    const { app } = await givenSaved(1);

    expect(wordsOf(await say('/saved query:ferry', app))).toEqual([
      'Nothing that you have saved has “ferry” in its title. /saved lists all of it.',
    ]);
  });

  it('opens the summary of one', async () => {
    const { app } = await givenSaved(2);
    const list = await say('/saved', app);

    const card = await press(list, 'Summary of…', app, member, '1');

    expect(wordsOf(card)[0]).toBe('Article 1');
    expect(card.replaces).toBe(false);
    expect(card.actions).not.toEqual([]);
    expect(wordsOf(await say('/summary article:2', app))[0]).toBe('Article 1');
  });

  it('takes one off, and puts it back', async () => {
    const { app } = await givenSaved(2);
    const list = await say('/saved', app);

    const without = await press(list, 'Take off the list…', app, member, '1');
    const restored = await press(without, 'Undo', app);

    expect(headlines(without)).toEqual(['1. Article 2']);
    expect(wordsOf(without).at(-1)).toBe('✓ Taken off your list: “Article 1”.');
    expect(headlines(restored)).toContain('2. Article 1');
  });

  it('puts the last one back too', async () => {
    const { app } = await givenSaved(1);

    const without = await press(await say('/saved', app), 'Take off the list…', app, member, '1');

    expect(wordsOf(without)).toEqual(['✓ Taken off your list: “Article 1”.']);
    expect(headlines(await press(without, 'Undo', app))).toEqual(['1. Article 1']);
  });

  it('keeps headline and link of an article that is no longer kept', async () => {
    const { app, subscriptionId } = await givenSaved(1);
    await app.store.unsubscribe('g1', subscriptionId, { by: 'u2', at: at(1) });

    const list = await say('/saved', app);

    expect(wordsOf(list).slice(2)).toEqual([
      '1. Article 1',
      'Harbour Post · no longer kept · saved {relative 2026-03-01T12:00}',
    ]);
    expect(wordsOf(await press(list, 'Summary of…', app, member, '1'))).toEqual([
      'This article is no longer kept. The original: Article 1',
    ]);
  });

  it('shows another guild nothing of it, and a direct message all', async () => {
    const { app } = await givenSaved(1);

    expect(wordsOf(await say('/saved', app, { ...member, guildId: 'g2' }))[0]).toMatch(/^You have saved nothing/);
    expect(headlines(await say('/saved', app, inDirect))).toEqual(['1. Article 1']);
  });

  it('opens a summary in a direct message, without buttons that need a server', async () => {
    const { app } = await givenSaved(1);

    const card = await press(await say('/saved', app, inDirect), 'Summary of…', app, inDirect, '1');

    expect(wordsOf(card)[0]).toBe('Article 1');
    expect(card.actions).toEqual([]);
  });

  it('shows somebody else nothing of it', async () => {
    const { app } = await givenSaved(1);
    const list = await say('/saved', app);
    const other = { ...member, userId: 'u9' };

    expect(wordsOf(await press(list, 'Next', app, other))[0]).toMatch(/^You have saved nothing/);
    expect(wordsOf(await press(list, 'Summary of…', app, other, '1'))).toEqual(['It is not on your list any more.']);
  });

  it('says that it is too old when a button of another version is pressed', async () => {
    const reply = await runPress(
      commands,
      { action: 'saved.page', argument: 'sideways', values: [], caller: member },
      testApp(),
    );

    expect(wordsOf(reply)).toEqual(['This button belongs to an older version of me. Use the command again.']);
  });
});

async function given(count: number) {
  const app = testApp();
  const articles = Array.from({ length: count }, (_, index) =>
    newArticle({ url: `https://harbourpost.example/${index + 1}`, title: `Article ${index + 1}` }),
  );
  const { id } = await follow(app, articles);
  return { app, subscriptionId: id };
}

async function givenSaved(count: number) {
  const setting = await given(count);
  for (let id = 1; id <= count; id++) await save(setting.app, id);
  return setting;
}

function save(app: TestApp, articleId: number): Promise<Reply> {
  return runPress(commands, { action: 'saved.add', argument: String(articleId), values: [], caller: member }, app);
}

function headlines(reply: Reply): readonly string[] {
  return wordsOf(reply).filter((line) => /^\d+\. /.test(line));
}
