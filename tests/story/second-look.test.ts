import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../src/story/features.js';
import { lookAgain } from '../../src/story/second-look.js';
import type { Outlook, SeenStory } from '../../src/story/view.js';
import { ferry, item, library, noon } from './made-up.js';

const titles = [...ferry, ...library];
const articles = titles.map((title, id) => ({ id, features: featuresOf(item({ title })), at: noon }));
const outlook = (fields: Partial<Outlook> = {}): Outlook => ({
  visible: new Set(articles.map(({ id }) => id)),
  apart: [],
  redirects: new Map(),
  ...fields,
});
const idsByStory = (stories: readonly SeenStory[]) =>
  stories.map(({ storyId, articleIds }) => [storyId, [...articleIds].sort()]);

describe('lookAgain', () => {
  it('merges what was told apart, and the oldest id stays', () => {
    const stories = [
      { storyId: 6, articleIds: [2] },
      { storyId: 4, articleIds: [0, 1] },
      { storyId: 5, articleIds: [3, 4] },
    ];

    const again = lookAgain(stories, articles, outlook());

    expect(idsByStory(again)).toEqual([
      [4, [0, 1, 2]],
      [5, [3, 4]],
    ]);
  });

  it('moves an article to the story that it belongs to', () => {
    const stories = [
      { storyId: 4, articleIds: [0, 1, 4] },
      { storyId: 5, articleIds: [3] },
      { storyId: 6, articleIds: [2] },
    ];

    const again = lookAgain(stories, articles, outlook());

    expect(idsByStory(again)).toEqual([
      [4, [0, 1, 2]],
      [5, [3, 4]],
    ]);
  });

  it('casts out an article that is like nothing in view, to stand under no story', () => {
    const stranger = { id: 9, features: featuresOf(item({ title: 'Snow buries mountain village' })), at: noon };

    const again = lookAgain([{ storyId: 4, articleIds: [0, 1, 2, 9] }], [...articles, stranger], outlook());

    expect(idsByStory(again)).toEqual([
      [4, [0, 1, 2]],
      [null, [9]],
    ]);
  });

  it('keeps apart what moderators have split, under whatever id the story goes now', () => {
    const apart = [{ articleId: 2, storyId: 7 }];
    const stories = [
      { storyId: 4, articleIds: [0, 1] },
      { storyId: 6, articleIds: [2] },
      { storyId: null, articleIds: [3] },
      { storyId: 5, articleIds: [4] },
    ];

    const again = lookAgain(stories, articles, outlook({ apart, redirects: new Map([[7, 4]]) }));

    expect(idsByStory(again)).toEqual([
      [4, [0, 1]],
      [6, [2]],
      [null, [3]],
      [5, [4]],
    ]);
  });

  it('leaves stories alone of which it was not given the articles', () => {
    const stories = [
      { storyId: 4, articleIds: [0] },
      { storyId: 8, articleIds: [77] },
    ];

    expect(lookAgain(stories, articles, outlook())).toEqual(stories);
  });

  it('looks at a thousand articles in a second', () => {
    const many = Array.from({ length: 1000 }, (_, id) => {
      const title = `Report ${id} on town ${id % 300} and harbour ${id % 170} before court ${id % 90}`;
      return { id, features: featuresOf(item({ title })), at: noon };
    });
    const stories = many.map(({ id }) => ({ storyId: id, articleIds: [id] }));
    const start = performance.now();

    const again = lookAgain(stories, many, outlook());

    expect(again.length).toBeLessThan(1000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
