import { describe, expect, it } from 'vitest';
import { abstains, heaviestWords } from '../../src/answer/abstention.js';
import { frequenciesFrom } from '../../src/search/frequencies.js';

const frequencies = frequenciesFrom(
  1000,
  new Map([
    ['ferri', 5],
    ['strike', 5],
    ['harbour', 200],
  ]),
);
const words = ['ferry', 'strike', 'harbour'].map((exact) => ({ exact, stems: [exact === 'ferry' ? 'ferri' : exact] }));
const article = (...stems: readonly string[]) => ({ stems: new Map(stems.map((stem) => [stem, 1])) });

describe('whether a question is answered at all', () => {
  it('is so where one article has most of what it says', () => {
    expect(abstains({ words, namesSource: false }, [article('ferri', 'harbour')], frequencies)).toBe(false);
  });

  it('is not where each article has little of it', () => {
    const articles = [article('harbour'), article('harbour'), article()];

    expect(abstains({ words, namesSource: false }, articles, frequencies)).toBe(true);
  });

  it('is sooner so where the question names a source', () => {
    const few = ['ferry', 'strike', 'harbour', 'gate'].map((exact) => ({ exact, stems: [exact] }));
    const articles = [article('gate')];

    expect(abstains({ words: few, namesSource: false }, articles, frequencies)).toBe(true);
    expect(abstains({ words: few, namesSource: true }, articles, frequencies)).toBe(false);
  });

  it('is told by the four best articles only', () => {
    const articles = [article(), article(), article(), article(), article('ferri', 'strike')];

    expect(abstains({ words, namesSource: false }, articles, frequencies)).toBe(true);
  });

  it('is not without articles, or without words', () => {
    expect(abstains({ words, namesSource: false }, [], frequencies)).toBe(true);
    expect(abstains({ words: [], namesSource: false }, [article('ferri')], frequencies)).toBe(true);
  });

  it('is explained by the words that tell most', () => {
    expect(heaviestWords(words, frequencies, 2)).toEqual(['ferry', 'strike']);
  });
});
