import { describe, expect, it } from 'vitest';
import { backgroundFrequencies } from '../../src/story/background.js';
import { pairOf, termOf } from '../../src/story/terms.js';

describe('backgroundFrequencies', () => {
  it('knows words and pairs of words of news in general', () => {
    const { documents, counts } = backgroundFrequencies('en');

    expect(documents).toBeGreaterThan(4_000);
    expect(counts.get(termOf('govern'))).toBeGreaterThan(300);
    expect(counts.get(pairOf(termOf('prime'), termOf('minist')))).toBeGreaterThan(20);
    expect(counts.get(termOf('larchfield'))).toBeUndefined();
  });

  it('has no term of fewer than three articles', () => {
    expect(Math.min(...backgroundFrequencies('en').counts.values())).toBeGreaterThanOrEqual(3);
  });
});
