import { describe, expect, it } from 'vitest';
import { tellStory } from '../../src/story/telling.js';
import type { StoryArticle } from '../../src/story/told.js';

const first: StoryArticle = {
  id: 1,
  title: 'Ferry Astrid runs aground off Larchfield',
  text:
    'The ferry Astrid ran aground on rocks off Larchfield late on Tuesday with 80 people aboard. ' +
    'Lifeboats from three harbours brought all passengers ashore before midnight. ' +
    'She thanked the crews. The ferry company said that the ship had been inspected in January.',
  language: 'en',
};
const second: StoryArticle = {
  id: 2,
  title: 'All safe after ferry hits rocks',
  text:
    'All 80 people aboard the ferry Astrid are safe after the ship ran aground on rocks off Larchfield on Tuesday. ' +
    'Divers will look for holes in the hull when the storm has passed.',
  language: 'en',
};
const german: StoryArticle = {
  id: 3,
  title: 'Fähre aufgelaufen',
  text: 'Die Fähre Astrid ist am Dienstag vor Larchfield mit 80 Menschen an Bord auf Felsen aufgelaufen.',
  language: 'de',
};
const articles = [first, second, german];

const sentencesOf = (words: number, read?: string) =>
  tellStory(articles, read === undefined ? { words } : { words, read }).map(({ articleId, from, to }) => ({
    articleId,
    text: articles.find(({ id }) => id === articleId)!.text.slice(from, to),
  }));

describe('tellStory', () => {
  it('says in sentences of several articles what they say, and nothing twice', () => {
    const told = sentencesOf(48);

    expect(told).toEqual([
      {
        articleId: 2,
        text: 'All 80 people aboard the ferry Astrid are safe after the ship ran aground on rocks off Larchfield on Tuesday.',
      },
      { articleId: 1, text: 'Lifeboats from three harbours brought all passengers ashore before midnight.' },
      { articleId: 2, text: 'Divers will look for holes in the hull when the storm has passed.' },
    ]);
  });

  it('keeps within its words', () => {
    const told = sentencesOf(30);

    expect(told.map(({ articleId }) => articleId)).toEqual([2, 1]);
  });

  it('says nothing that was just read', () => {
    const told = sentencesOf(60, 'The ferry Astrid ran aground on rocks off Larchfield. It had 80 people aboard.');

    expect(told.some(({ text }) => text.includes('ran aground'))).toBe(false);
    expect(told.length).toBeGreaterThan(0);
  });

  it('leaves out sentences that point back, and other languages than that of the first article', () => {
    const told = sentencesOf(500);

    expect(told.some(({ text }) => text.startsWith('She'))).toBe(false);
    expect(told.some(({ articleId }) => articleId === 3)).toBe(false);
  });

  it('says nothing of no articles', () => {
    expect(tellStory([], { words: 60 })).toEqual([]);
    expect(tellStory([{ ...first, text: '' }], { words: 60 })).toEqual([]);
  });
});
