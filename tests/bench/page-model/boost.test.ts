import { describe, expect, it } from 'vitest';
import { boost, type Examples } from '../../../bench/page-model/boost.js';
import { judgeOf } from '../../../src/page/judge/model.js';

const options = { rules: 60, depth: 2, rate: 0.3, exampleShare: 0.7, signShare: 0.7 };

/** 400 examples of two signs, of which `isOwn` tells what they are. */
function examples(isOwn: (first: number, second: number) => boolean): Examples {
  const rows = Array.from({ length: 400 }, (_, index) => [index % 2, ((index * 7) % 20) / 20] as const);
  const shares = rows.map(([first, second]) => Number(isOwn(first, second)));
  return { signs: 2, rows, shares, weights: rows.map(() => 0.1) };
}

function chanceOf(row: readonly number[], learnt: Examples): number {
  const inside = boost(learnt, options);
  const model = { signs: ['a', 'b'], inside, outside: inside };
  return judgeOf(model, ['a', 'b'])(row, true);
}

describe('boost', () => {
  it('learns what one sign says', () => {
    const learnt = examples((first) => first === 1);

    expect(chanceOf([1, 0.4], learnt)).toBeGreaterThan(0.95);
    expect(chanceOf([0, 0.4], learnt)).toBeLessThan(0.05);
  });

  it('learns what two signs say only together', () => {
    const learnt = examples((first, second) => (first === 1) !== second > 0.5);

    expect(chanceOf([1, 0.1], learnt)).toBeGreaterThan(0.9);
    expect(chanceOf([1, 0.9], learnt)).toBeLessThan(0.1);
    expect(chanceOf([0, 0.9], learnt)).toBeGreaterThan(0.9);
  });

  it('learns the share where the signs say nothing', () => {
    const learnt = {
      ...examples(() => true),
      shares: Array.from({ length: 400 }, (_, index) => Number(index % 8 < 2)),
    };
    const blind = { ...learnt, rows: learnt.rows.map(() => [0, 0]) };

    expect(chanceOf([0, 0], blind)).toBeCloseTo(0.25, 2);
  });

  it('gives the same rules for the same examples', () => {
    const learnt = examples((first, second) => first === 1 && second > 0.3);

    expect(boost(learnt, options)).toEqual(boost(learnt, options));
  });
});
