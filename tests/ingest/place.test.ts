import { describe, expect, it } from 'vitest';
import { openStories } from '../../src/ingest/place.js';
import { follow, newArticle, testApp, type TestApp } from '../helpers/app.js';

const lock = {
  title: 'Tidal lock at Port Ansel fails for the second time',
  text: 'The tidal lock at Port Ansel stopped halfway on Sunday. Eleven barges wait in the outer basin of Port Ansel.',
};
const again = {
  title: 'Port Ansel tidal lock fails again, barges wait',
  text: 'Eleven barges wait at Port Ansel because the tidal lock failed on Sunday and stopped halfway.',
};
const bread = {
  title: 'Bread prices in Vessmark rise by twenty öre',
  text: 'A rye loaf cost more on Monday in every bakery of Vessmark than it did a week before.',
};

describe('openStories', () => {
  it('puts articles on the same event into one story, and others into their own', async () => {
    const app = testApp();
    const ids = await bring(app, [lock, again, bread]);

    await app.stories.placeNew();

    const [first, second, third] = await placesOf(app, ids);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it('knows after a restart what it knew before', async () => {
    const app = testApp();
    const [one] = await bring(app, [lock, bread]);
    await app.stories.placeNew();
    const restarted = openStories(app);

    const [two] = await bring(app, [again]);
    await restarted.placeNew();

    const [first, second] = await placesOf(app, [one!, two!]);
    expect(second).toBe(first);
  });

  it('asks for what it recalled only once whether that is placed', async () => {
    const app = testApp();
    const ids = await bring(app, [lock, bread]);
    await app.stories.placeNew();
    const asked: number[] = [];
    const articlesToPlace: typeof app.store.articlesToPlace = (query) => {
      asked.push(query.afterId);
      return app.store.articlesToPlace(query);
    };
    const restarted = openStories({ ...app, store: { ...app.store, articlesToPlace } });

    await restarted.placeNew();
    await restarted.placeNew();

    expect(asked).toEqual([0, ids[1]]);
  });

  it('gives a new event after a restart a story that no other had', async () => {
    const app = testApp();
    const [one] = await bring(app, [lock]);
    await app.stories.placeNew();

    const [two] = await bring(app, [bread]);
    await openStories(app).placeNew();

    const [first, second] = await placesOf(app, [one!, two!]);
    expect(second).not.toBe(first);
  });

  it('leaves out what came before the window', async () => {
    const app = testApp();
    const ids = await bring(app, [lock]);
    app.setNow(new Date('2026-03-08T12:00:00Z'));

    await app.stories.placeNew();

    expect(await placesOf(app, ids)).toEqual([]);
  });

  it('goes on after a fault with what was written', async () => {
    const app = testApp();
    let isFull = true;
    const savePlacements: typeof app.store.savePlacements = (...placements) =>
      isFull ? Promise.reject(new Error('disk full')) : app.store.savePlacements(...placements);
    const stories = openStories({ ...app, store: { ...app.store, savePlacements } });
    const ids = await bring(app, [lock, again]);
    await expect(stories.placeNew()).rejects.toThrow('disk full');
    isFull = false;

    await stories.placeNew();

    const [first, second] = await placesOf(app, ids);
    expect(first).toBe(1);
    expect(second).toBe(1);
  });
});

/** Articles of a feed that the guild follows, by their ids. */
async function bring(app: TestApp, articles: readonly { readonly title: string; readonly text: string }[]) {
  const urlOf = ({ title }: { readonly title: string }) => `https://post.example/${encodeURIComponent(title)}`;
  await follow(
    app,
    articles.map((article) => newArticle({ ...article, url: urlOf(article) })),
  );
  const kept = await Promise.all(articles.map((article) => app.store.articleByUrl('g1', urlOf(article))));
  return kept.flatMap((article) => (article === null ? [] : [article.id]));
}

async function placesOf(app: TestApp, ids: readonly number[]): Promise<readonly number[]> {
  const { places } = await app.store.storyPlaces('g1', ids);
  return ids.flatMap((id) => places.filter(({ articleId }) => articleId === id).map(({ storyId }) => storyId));
}
