import { describe, expect, it } from 'vitest';
import { heardIn, tellTogether } from '../../src/story/together.js';
import { item } from './made-up.js';

const first = item({
  id: 1,
  title: 'Lock fails',
  text: 'The lock at Port Ansel could not be closed by hand on Sunday.',
});
const second = item({
  id: 2,
  title: 'Lock fails again',
  text: 'Eleven barges with grain wait in the outer basin since the morning.',
});
const headline = item({ id: 3, title: 'Lock at Port Ansel fails', text: '' });

describe('tellTogether', () => {
  it('is news where a sentence says what was not read', () => {
    const telling = tellTogether([first, second], { words: 60, read: first.text });

    expect(telling.isNews).toBe(true);
    expect(telling.sentences.map(({ articleId }) => articleId)).toEqual([2]);
  });

  it('is no news where its sentences were read, whatever its title is', () => {
    const telling = tellTogether([{ ...first, title: 'Port Ansel' }], { words: 60, read: first.text });

    expect(telling).toMatchObject({ sentences: [], isNews: false });
  });

  it.each([
    ['Snow in the hills', true],
    ['lock at port ansel: fails', false],
  ])('goes by the title where there is nothing else to say, beside what was read: %s', (read, isNews) => {
    expect(tellTogether([headline], { words: 60, read }).isNews).toBe(isNews);
  });
});

describe('heardIn', () => {
  it('hears the first of very many articles, and whole only those that it may cite', () => {
    const text = 'The ferry ran aground. '.repeat(1_000);
    const all = Array.from({ length: 1_000 }, (_, id) => item({ id, text, language: id === 3 ? 'sv' : 'en' }));

    const heard = heardIn(all);

    expect(heard).toHaveLength(36);
    expect(heard.filter((article) => article.text === text).map(({ id }) => id)).toEqual([
      0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(Math.max(...heard.slice(13).map((article) => article.text.length))).toBe(6_000);
  });
});
