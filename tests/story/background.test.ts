import { describe, expect, it } from 'vitest';
import { backgroundFrequencies } from '../../src/story/background.js';
import { pairOf, termOf } from '../../src/story/terms.js';

describe('backgroundFrequencies', () => {
  it('knows words and pairs of words of news in general', () => {
    const { documents, counts } = backgroundFrequencies('en');

    expect(documents).toBeGreaterThan(4_000);
    expect(counts.get(termOf('govern'))).toBeGreaterThan(300);
    expect(counts.get(pairOf(termOf('prime'), termOf('minist')))).toBeGreaterThan(20);
    expect(counts.get(termOf('larchfield'))).toBe(0);
  });

  it('has no term of fewer than three articles', () => {
    let fewest = Infinity;
    backgroundFrequencies('en').counts.visit((_, count) => (fewest = Math.min(fewest, count)));

    expect(fewest).toBeGreaterThanOrEqual(3);
  });
});
