import { describe, expect, it } from 'vitest';
import { judgeLiterals } from '../../bench/guard/judge.js';

describe('the guard', () => {
  it('judges addresses in any spelling as the registries do', () => {
    const { publicCount, mismatches } = judgeLiterals(20_000, 1);

    expect(mismatches).toEqual([]);
    expect(publicCount).toBeGreaterThan(5_000);
  });
});
