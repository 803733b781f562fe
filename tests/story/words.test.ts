import { describe, expect, it } from 'vitest';
import { wordReader, wordsIn } from '../../src/story/words.js';

const termsOf = (text: string, language = 'en') => wordReader(language)(text).map(({ term }) => term);

describe('wordsIn', () => {
  it.each([
    ['J.C. Marlow', ['JC', 'Marlow']],
    ['the S&P index', ['the', 'SP', 'index']],
    ['$2.1 million for Quay-FM', ['2.1m', 'for', 'Quay', 'FM', 'QuayFM']],
    ['2.1m and 1,500 and 4%', ['2.1m', 'and', '1500', 'and', '4%']],
    ['Larchfield’s ferry', ['Larchfield', 'ferry']],
  ])('reads %j as words that other newspapers may spell otherwise', (text, words) => {
    const found = wordsIn(text);

    expect(found).toEqual(words);
  });
});

describe('wordReader', () => {
  it.each([
    ['en', 'bridges', 'Bridge'],
    ['fr', 'élections', 'election'],
    ['und', 'ferries', 'ferry'],
    ['pl', 'ŁÓDŹ', 'łódź'],
  ])('gives forms of one word one term (%s)', (language, one, other) => {
    expect(termsOf(one, language)).toEqual(termsOf(other, language));
  });

  it('leaves out words that tell nothing', () => {
    expect(termsOf('Update: the Reuters report of Monday')).toEqual([]);
  });

  it('parts words of a language without spaces', () => {
    expect(termsOf('東京で地震', 'ja').length).toBeGreaterThanOrEqual(2);
  });

  it('tells words that begin with a capital', () => {
    const capitals = wordReader('en')('Astrid sinks').map(({ isCapitalised }) => isCapitalised);

    expect(capitals).toEqual([true, false]);
  });
});
