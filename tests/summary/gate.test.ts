import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../src/summary/gate.js';

const long = 'x'.repeat(1_000);

describe('refusalOf', () => {
  it.each([
    ['a summary a fifth as long as its text', long, 200, null],
    ['a summary half as long as its text', long, 500, 'little-shorter'],
    ['a text that is read in a moment', 'x'.repeat(300), 30, 'too-short'],
  ])('judges %s', (_, text, length, refusal) => {
    expect(refusalOf(text, [{ from: 0, to: length }])).toBe(refusal);
  });

  it('refuses a text of which nothing was chosen', () => {
    expect(refusalOf(long, [])).toBe('nothing-to-say');
  });
});
