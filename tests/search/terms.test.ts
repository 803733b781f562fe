import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedWords, searchWords } from '../../src/search/terms.js';

const telling = (text: string, language: string) =>
  searchWords(text, language).flatMap(({ stem, isStop }) => (isStop ? [] : [stem]));

describe('searchWords', () => {
  it('gives each word as it is written and its stem', () => {
    const words = searchWords('Gates closing', 'en');

    expect(words).toEqual([
      { exact: 'gates', stem: 'gate', isStop: false },
      { exact: 'closing', stem: 'close', isStop: false },
    ]);
  });

  it('makes of every letter and number letters and numbers alone, which the index takes for one word', () => {
    const strange: string[] = [];
    for (let code = 0x21; code < 0x20000; code++) {
      const letter = String.fromCodePoint(code);
      if (!/[\p{L}\p{M}\p{N}]/u.test(letter)) continue;
      const words = searchWords(`gate${letter} ${letter}k`, 'en');
      if (words.some(({ exact, stem }) => /[^\p{L}\p{M}\p{N}]/u.test(exact + stem))) strange.push(letter);
    }

    expect(strange).toEqual([]);
  });

  it('marks stop words and lets them stand', () => {
    expect(searchWords('the gate', 'en').map(({ isStop }) => isStop)).toEqual([true, false]);
  });

  it('reads a possessive as its owner, and "don’t" as no word of its own', () => {
    expect(telling("The lock's motor doesn’t run, they're late", 'en')).toEqual(['lock', 'motor', 'run', 'late']);
  });

  it.each(["can't", 'can’t', "I can't", "CAN'T"])('reads "%s" as "can", which tells nothing', (text) => {
    expect(searchWords(text, 'en').at(-1)).toMatchObject({ exact: 'can', isStop: true });
  });

  it('finds a word however its accents are typed', () => {
    expect(searchWords('café', 'fr')[0]?.exact).toBe('cafe');
    expect(telling('München', 'de')).toEqual(telling('Munchen', 'de'));
  });

  it('stems by the language of the text', () => {
    expect(telling('Häuser', 'de')).toEqual(telling('Hauser', 'de'));
    expect(telling('les élections', 'fr')).toEqual(['elect']);
  });

  it('leaves numbers as they are', () => {
    expect(telling('F16s in 2023', 'en')).toEqual(['f16s', '2023']);
  });

  it('takes words out of a script without spaces', () => {
    expect(telling('港の門を閉める', 'ja')).toContain('港');
  });

  it('reads what is in no known language as English', () => {
    expect(telling('the gates', 'und')).toEqual(['gate']);
  });
});

describe('placedWords', () => {
  it('says where each word stands', () => {
    expect(placedWords("Port's gate", 'en').map(({ from, to }) => [from, to])).toEqual([
      [0, 4],
      [7, 11],
    ]);
  });

  it('gives the words of searchWords, each cut out of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.constantFrom('en', 'de', 'ja'),
        (text, language) => {
          const placed = placedWords(text, language);

          expect(placed.map(({ word }) => word)).toEqual(searchWords(text, language));
          for (const { from, to } of placed) expect(to).toBeGreaterThan(from);
        },
      ),
    );
  });
});
