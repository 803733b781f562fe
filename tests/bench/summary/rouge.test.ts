import { describe, expect, it } from 'vitest';
import { rougeOf, rougeTokens, rougeTwoOf } from '../../../bench/summary/rouge.js';

describe('rougeTokens', () => {
  it('stems English words of more than three letters, as rouge_score does', () => {
    const tokens = rougeTokens("The ferries' hopping crews were relational, agreed; sky-high skies died.", 'english');

    expect(tokens.join(' ')).toBe('the ferri hop crew were relat agre sky high sky die');
  });

  it('keeps words of other scripts whole', () => {
    expect(rougeTokens('Élan près du Møre-verft', 'any')).toEqual(['élan', 'près', 'du', 'møre', 'verft']);
  });
});

describe('rougeOf', () => {
  it('counts words, pairs of words and the longest common order', () => {
    const scores = rougeOf('the gate is shut now', ['now the gate is open'], 'english');

    expect(scores).toEqual({ one: 80, two: 50, longest: 60 });
  });

  it('takes the nearest of several references', () => {
    expect(rougeTwoOf('the gate is shut', ['a b c', 'the gate is shut'], 'english')).toBe(100);
  });

  it('gives an empty summary nothing', () => {
    expect(rougeOf('', ['the gate'], 'english')).toEqual({ one: 0, two: 0, longest: 0 });
  });
});
