import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedWords } from '../../src/search/terms.js';
import { Vocabulary } from '../../src/search/vocabulary.js';

describe('a vocabulary', () => {
  it('says where the words of a text stand', () => {
    const { from, to } = new Vocabulary().read('The gates, 2 of them.', 'en');

    expect([...from]).toEqual([0, 4, 11, 13, 16]);
    expect([...to]).toEqual([3, 9, 12, 15, 20]);
  });

  it('gives a word one number wherever it stands', () => {
    const vocabulary = new Vocabulary();

    const [motor, again] = vocabulary.read('motor motor', 'en').numbers;

    expect([motor, again]).toEqual([0, 0]);
    expect([...vocabulary.read('the motor', 'en').numbers]).toEqual([1, 0]);
    expect(vocabulary.size).toBe(2);
  });

  it('knows words of one stem, and the small ones', () => {
    const vocabulary = new Vocabulary();

    const [gate = 0, Gates = 0, the = 0] = vocabulary.read('gate Gates the', 'en').numbers;

    expect(vocabulary.stemOf(gate)).toBe(vocabulary.stems.of('gate'));
    expect(vocabulary.stemOf(Gates)).toBe(vocabulary.stems.of('gate'));
    expect(vocabulary.exactOf(Gates)).toBe(vocabulary.exact.of('gates'));
    expect([gate, Gates, the].map((word) => vocabulary.isStop(word))).toEqual([false, false, true]);
  });

  it('reads a word by the language that it is in', () => {
    const vocabulary = new Vocabulary();

    const [english = 0] = vocabulary.read('die', 'en').numbers;
    const [german = 0] = vocabulary.read('die', 'de').numbers;

    expect([english, german].map((word) => vocabulary.isStop(word))).toEqual([false, true]);
  });

  it('has the words that others read one by one, however many it has seen', () => {
    const vocabulary = new Vocabulary();
    const text = fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.nat());

    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'ja'), ([one, other, number], language) => {
        const written = `${one} ${other}𝒜é’s ${number} w${number}`;

        const { numbers, from, to } = vocabulary.read(written, language);

        const placed = placedWords(written, language);
        expect([...from]).toEqual(placed.map((word) => word.from));
        expect([...to]).toEqual(placed.map((word) => word.to));
        expect([...numbers].map((word) => vocabulary.exactOf(word))).toEqual(
          placed.map(({ word }) => vocabulary.exact.of(word.exact)),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('keeps thousands of words apart', () => {
    const vocabulary = new Vocabulary();
    const words = Array.from({ length: 20_000 }, (_, number) => `w${number.toString(36)}`);

    const { numbers } = vocabulary.read(words.join(' '), 'en');

    expect(new Set(numbers).size).toBe(20_000);
    expect([...vocabulary.read(words.join(' '), 'en').numbers]).toEqual([...numbers]);
  });
});
