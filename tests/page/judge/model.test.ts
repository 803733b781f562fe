import { describe, expect, it } from 'vitest';
import { judgeOf, type LineModel } from '../../../src/page/judge/model.js';

const model: LineModel = {
  signs: ['prose', 'links'],
  inside: {
    start: 0,
    rules: [
      [0, 0.5, -1, 2],
      [1, 0.5, 0, [0, 0.5, -3, -1]],
    ],
  },
  outside: { start: -2, rules: [] },
};
const names = ['links', 'shouts', 'prose'];

function chance(row: readonly number[], isInside = true): number {
  return judgeOf(model, names)(row, isInside);
}

describe('judgeOf', () => {
  it('adds up what each rule answers, whatever the order in which the signs are read', () => {
    expect(chance([0, 0, 1])).toBeCloseTo(1 / (1 + Math.exp(-2)));
    expect(chance([1, 0, 1])).toBeCloseTo(1 / (1 + Math.exp(-1)));
    expect(chance([1, 0, 0])).toBeCloseTo(1 / (1 + Math.exp(4)));
  });

  it('judges lines outside by rules of their own', () => {
    expect(chance([0, 0, 1], false)).toBeCloseTo(1 / (1 + Math.exp(2)));
  });

  it('refuses a model that asks for a sign which is not read', () => {
    const judge = () => judgeOf(model, ['links']);

    expect(judge).toThrow('the line model asks for the sign "prose", which is not read');
  });
});
