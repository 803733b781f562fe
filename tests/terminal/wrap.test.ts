import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/terminal/width.js';
import { wrap } from '../../src/terminal/wrap.js';

const textOf = (line: readonly { readonly text: string }[]) => line.map(({ text }) => text).join('');
const wrapText = (text: string, width: number) => wrap([{ text, mark: 'normal' }], width).map(textOf);

describe('columnsOf', () => {
  it.each([
    ['gate', 4],
    ['水門', 4],
    ['한국', 4],
    ['ﾊﾝ', 2],
    ['e\u0301', 1],
    ['👩‍🚀', 2],
    ['🇸🇪', 2],
    ['✓ – ·', 5],
    ['', 0],
  ])('counts %s as it stands on a terminal', (text, columns) => {
    expect(columnsOf(text)).toBe(columns);
  });
});

describe('wrap', () => {
  it('breaks at spaces', () => {
    expect(wrapText('The lower gate stopped halfway', 12)).toEqual(['The lower', 'gate stopped', 'halfway']);
  });

  it('breaks a word only where it fills more than a line', () => {
    expect(wrapText('a Donaudampfschiff b', 8)).toEqual(['a', 'Donaudam', 'pfschiff', 'b']);
  });

  it('breaks between wide characters and keeps their full stop with them', () => {
    expect(wrapText('水門が止まった。', 6)).toEqual(['水門が', '止まっ', 'た。']);
  });

  it('fills the lines after the first to a width of their own', () => {
    const lines = wrap([{ text: 'The lower gate stopped', mark: 'normal' }], 14, 10).map(textOf);

    expect(lines).toEqual(['The lower gate', 'stopped']);
  });

  it('keeps a mark across the lines', () => {
    const lines = wrap(
      [
        { text: 'one ', mark: 'normal' },
        { text: 'two three', mark: 'bold' },
        { text: ', four', mark: 'normal' },
      ],
      8,
    );

    expect(lines).toEqual([
      [
        { text: 'one ', mark: 'normal' },
        { text: 'two', mark: 'bold' },
      ],
      [
        { text: 'three', mark: 'bold' },
        { text: ',', mark: 'normal' },
      ],
      [{ text: 'four', mark: 'normal' }],
    ]);
  });

  it('never fills more than the width and loses nothing but spaces', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'é', ' ', '水', '。', '👩‍🚀') });

    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 20 }), (text, width) => {
        const lines = wrapText(text, width);
        return (
          lines.every((line) => columnsOf(line) <= width) &&
          lines.join('').replaceAll(' ', '') === text.replaceAll(' ', '')
        );
      }),
    );
  });
});
