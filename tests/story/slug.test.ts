import { describe, expect, it } from 'vitest';
import { slugWords } from '../../src/story/slug.js';

describe('slugWords', () => {
  it.each([
    ['https://a.example/2026/03/04/ferry-astrid-runs-aground.html', 'ferry astrid runs aground'],
    ['https://a.example/ferry_astrid_runs_aground/comments/', 'ferry astrid runs aground'],
    ['https://a.example/news/1-2-3', '1 2 3'],
    ['https://a.example/world-news/71234567', ''],
    ['https://a.example/?p=7', ''],
    ['not an address', ''],
  ])('finds the words in %s', (url, words) => {
    expect(slugWords(url)).toBe(words);
  });
});
