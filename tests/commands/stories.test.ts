import { describe, expect, it } from 'vitest';
import { follow, member, moderator, press, say, testApp, wordsOf } from '../helpers/app.js';
import { bread, bringStories, lock } from '../helpers/stories.js';

const headlines = (words: readonly string[]) => words.filter((line) => /^\d\. /.test(line));

const happenings = [
  ['Ferry aground', 'Passengers climbed down ropes into rowing boats.'],
  ['Library shut', 'Readers returned every novel before the budget vote.'],
  ['Tram derailed', 'Wheels broke on a northern curve.'],
  ['Gulls counted', 'Volunteers found ninety nests under roofs.'],
  ['Mayor resigns', 'Her deputy takes office in autumn.'],
  ['Bridge painted', 'Scaffolds hide blue steel for months.'],
];
const single = happenings.map(([title = '', text = ''], at) => ({
  source: 'Harbour Post',
  title,
  text,
  at: `2026-03-01T0${at}:00Z`,
}));

describe('/stories', () => {
  it('shows what several feeds tell as one entry, with a mark for the source of each sentence', async () => {
    const app = testApp();
    await bringStories(app, [...lock, bread]);

    const words = wordsOf(await say('/stories', app));

    expect(words).toEqual([
      'Stories of the day',
      '2 stories',
      '1. Barges wait as Port Ansel tidal lock fails again',
      'The tidal lock at Port Ansel stopped halfway on Sunday and could not be closed by hand.[1]',
      'The harbour office of Port Ansel sends divers down to the lock before the evening tide.[2]',
      '3 sources · [1] Harbour Post · [2] The Tern · Quay FM · {relative 2026-03-01T10:00}',
      '2. Bread prices in Vessmark rise by twenty öre',
      'A rye loaf cost more on Monday in every bakery of Vessmark than it did a week before.',
      'Daily Lantern · {relative 2026-03-01T11:00} · the page’s own text',
    ]);
  });

  it('counts a story that began before the day and goes on, with all of its sources', async () => {
    const app = testApp();
    await bringStories(app, [{ ...lock[0]!, at: '2026-02-27T08:00Z' }, lock[1]!]);

    expect(wordsOf(await say('/stories', app)).at(-1)).toContain('2 sources');
    expect(wordsOf(await say('/stories', app)).slice(0, 2)).toEqual(['Stories of the day', '1 story']);
  });

  it('looks back a day, unless it is told to look further', async () => {
    const app = testApp();
    await bringStories(app, [{ ...bread, at: '2026-02-26T12:00Z' }]);

    expect(wordsOf(await say('/stories', app))).toEqual(['No stories within a day. → Look further back: period:week.']);
    expect(headlines(wordsOf(await say('/stories period:week', app)))).toEqual([`1. ${bread.title}`]);
  });

  it('turns pages in both directions, and stops at the ends', async () => {
    const app = testApp();
    await bringStories(app, single);

    const first = await say('/stories', app);
    const second = await press(first, 'Next', app);
    const back = await press(second, 'Back', app);

    expect(wordsOf(first)[1]).toBe('6 stories · page 1 of 2');
    expect(headlines(wordsOf(second))).toEqual(['1. Ferry aground']);
    expect(second.actions?.at(-1)).toMatchObject([
      { label: 'Back', isDisabled: false },
      { label: 'Next', isDisabled: true },
      { label: 'Share' },
    ]);
    expect(wordsOf(back)).toEqual(wordsOf(first));
  });

  it('shares the page that is shown, and its select with it', async () => {
    const app = testApp();
    await bringStories(app, single);
    const second = await press(await say('/stories', app), 'Next', app);

    const { shares } = await press(second, 'Share', app);

    expect(wordsOf(shares?.post ?? {})).toEqual(['Shared by @u1 from /stories', ...wordsOf(second)]);
    expect(shares?.post.actions).toEqual([second.actions?.[0]]);
  });

  it('names one feed that wrote several articles, and does not call it sources', async () => {
    const app = testApp();
    await bringStories(app, [lock[0]!, { ...lock[1]!, source: 'Harbour Post' }]);

    const words = wordsOf(await say('/stories', app));

    expect(words.at(-1)).toBe('Harbour Post · 2 articles · {relative 2026-03-01T08:00}');
    expect(words.join('\n')).not.toContain('[1]');
  });

  it('gives no age to a story of which nobody said when it was published', async () => {
    const app = testApp();
    await bringStories(app, [
      { ...lock[0]!, at: null },
      { ...lock[1]!, at: null },
    ]);

    expect(wordsOf(await say('/stories', app)).at(-1)).toBe('2 sources · [1] Harbour Post · [2] The Tern');
  });

  it('says what to do where there is nothing', async () => {
    const app = testApp();

    expect(wordsOf(await say('/stories', app, member))).toEqual(['Nothing here yet. A moderator can add a feed.']);
    expect(wordsOf(await say('/stories', app, moderator))).toEqual(['Nothing here yet. Add a feed: /feed add']);
    await follow(app, []);
    expect(wordsOf(await say('/stories period:month', app))).toEqual([
      'No stories within a month. The feeds are read every few minutes.',
    ]);
  });

  it('turns down another period and names those there are', async () => {
    expect(wordsOf(await say('/stories period:year', testApp()))).toEqual([
      'period must be one of these: day, week, month.',
    ]);
  });
});
