import { describe, expect, it } from 'vitest';
import { findTitles } from '../../../commands/options/titles.js';
import { follow, newArticle, testApp, type TestApp } from '../../helpers/app.js';

const hourMs = 3_600_000;

/** 1,200 articles within a day, then one a week, then one that is years old. */
async function bringMany(app: TestApp) {
  const now = app.clock.now().getTime();
  const ages = [...Array.from({ length: 1_200 }, (_, at) => (at % 20) * hourMs), 200 * hourMs, 40_000 * hourMs];
  await follow(
    app,
    ages.map((age, at) =>
      newArticle({
        url: `https://harbourpost.example/${at}`,
        title: `Number ${at}`,
        text: '',
        publishedAt: new Date(now - age),
      }),
    ),
  );
}

describe('titles that are looked for', () => {
  it('are found newest first, each once, however old they are', async () => {
    const app = testApp();
    await bringMany(app);

    const all = await findTitles(app, 'g1', { fits: () => true, enough: Infinity });

    expect(all).toHaveLength(1_202);
    expect(new Set(all.map(({ id }) => id)).size).toBe(1_202);
    expect(all.slice(-2).map(({ title }) => title)).toEqual(['Number 1200', 'Number 1201']);
    expect(all.map(({ publishedAt }) => publishedAt)).toEqual(
      all.map(({ publishedAt }) => publishedAt).toSorted((a, b) => b.getTime() - a.getTime()),
    );
  });

  it('end where there are enough of them, at a date, and where enough were looked through', async () => {
    const app = testApp();
    await bringMany(app);
    const titled = (title: string) => (headline: { readonly title: string }) => headline.title === title;

    expect(await findTitles(app, 'g1', { fits: () => true, enough: 3 })).toHaveLength(3);
    expect(await findTitles(app, 'g1', { fits: titled('Number 1201'), enough: 1 })).toHaveLength(1);
    expect(await findTitles(app, 'g1', { fits: titled('Number 1201'), enough: 1, most: 1_000 })).toEqual([]);
    const since = new Date(app.clock.now().getTime() - 300 * hourMs);
    expect(await findTitles(app, 'g1', { fits: () => true, enough: Infinity, since })).toHaveLength(1_201);
  });

  it('are never those of a feed that only another server follows', async () => {
    const app = testApp();
    await follow(app, [newArticle()], { guildId: 'g2' });

    expect(await findTitles(app, 'g1', { fits: () => true, enough: 5 })).toEqual([]);
  });
});
