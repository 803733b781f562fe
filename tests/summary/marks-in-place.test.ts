import { describe, expect, it } from 'vitest';
import { withMarksInPlace } from '../../src/summary/marks-in-place.js';

const parts = (first: string, second: string) => {
  const text = first + second;
  const spans = [
    { from: 0, to: first.length },
    { from: first.length, to: text.length },
  ];
  return withMarksInPlace(text, spans).map(({ from, to }) => text.slice(from, to));
};

describe('withMarksInPlace', () => {
  it('gives an opening mark to the quotation that it opens', () => {
    expect(parts('The gate was shut."', 'We are sorry", Ada Orr said.')).toEqual([
      'The gate was shut.',
      '"We are sorry", Ada Orr said.',
    ]);
  });

  it('leaves a closing mark where it is', () => {
    expect(parts('"The gate was shut."', 'Ada Orr left.')).toEqual(['"The gate was shut."', 'Ada Orr left.']);
  });

  it('leaves marks alone that a space follows', () => {
    expect(parts('The gate was shut." ', 'Ada Orr left.')).toEqual(['The gate was shut." ', 'Ada Orr left.']);
  });
});
