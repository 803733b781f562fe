import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordReader } from '../../src/search/terms.js';
import { wordScanner } from '../../src/search/word-scanner.js';
import { splitWords } from '../../src/text/words.js';

describe('wordScanner', () => {
  it('finds words with their places, and what they are', () => {
    const scan = wordScanner(wordReader('en'));

    expect(scan('The gates, 2 of them.')).toEqual([
      { word: { exact: 'the', stem: 'the', isStop: true }, from: 0, to: 3 },
      { word: { exact: 'gates', stem: 'gate', isStop: false }, from: 4, to: 9 },
      { word: { exact: '2', stem: '2', isStop: false }, from: 11, to: 12 },
      { word: { exact: 'of', stem: 'of', isStop: true }, from: 13, to: 15 },
      { word: { exact: 'them', stem: 'them', isStop: true }, from: 16, to: 20 },
    ]);
  });

  it('gives a word as one object wherever it stands', () => {
    const [first, second] = wordScanner(wordReader('en'))('motor motor');

    expect(first?.word).toBe(second?.word);
  });

  it('finds the same words in any text as the expression does', () => {
    const read = (written: string) => ({ exact: written, stem: written, isStop: false });
    const scan = wordScanner(read);

    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (one, other) => {
        const text = `${one} ${other}𝒜é’s`;

        const words = scan(text);

        expect(words.map(({ word }) => word.exact)).toEqual(splitWords(text, 'en'));
        expect(words.map(({ from, to }) => text.slice(from, to))).toEqual(splitWords(text, 'en'));
      }),
      { numRuns: 30 },
    );
  });
});
