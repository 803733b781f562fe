import { describe, expect, it } from 'vitest';
import { withinBudget } from '../../src/view/line.js';

const ofItself = (size: number) => size;

describe('withinBudget', () => {
  it('takes what fits, in order', () => {
    expect(withinBudget([3, 4, 5, 1], ofItself, 8)).toEqual([3, 4]);
    expect(withinBudget([3, 4], ofItself, 7)).toEqual([3, 4]);
  });

  it('takes the first in any case', () => {
    expect(withinBudget([9, 1], ofItself, 5)).toEqual([9]);
    expect(withinBudget([], ofItself, 5)).toEqual([]);
  });
});
