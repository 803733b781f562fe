import { describe, expect, it } from 'vitest';
import { problemOf, readExpression } from '../../src/rule/expression.js';

describe('readExpression', () => {
  it.each([
    ['(tram|bus', 'open', '(', 1],
    ['tram (a(b)', 'open', '(', 6],
    ['tram[a-z', 'open', '[a-z', 5],
    ['tram)', 'unexpected', 'tram)', 1],
    ['tram**', 'repeat', '**', 5],
    ['*tram', 'repeat', '*', 1],
    ['tram{3,1}', 'repeat', '{3,1}', 5],
    ['tram{2000}', 'repeat', '{2000}', 5],
    ['tram [z-a]', 'range', 'z-a', 7],
    ['(tram)\\1', 'escape', '\\1', 7],
    ['tram\\', 'escape', 'tram\\', 1],
    ['tram(?=way)', 'unsupported', '(?=', 5],
    ['(((a{100}){100}){100})', 'repeat', '{100}', 5],
    ['[a-z]{1,900}!', 'too-large', '[a-z]{1,900}!', 1],
    ['a'.repeat(201), 'too-long', 'a'.repeat(201), 1],
  ] as const)('says of %s what is wrong, and where', (value, what, piece, at) => {
    expect(problemOf(value)).toEqual({ what, piece, at });
  });

  it('takes no longer over nested repetition than over a word, whatever the text', { timeout: 20_000 }, () => {
    const hostile = ['(a+)+$', '(a*)*b', '(a|a)*b', '(x+x+)+y', '(?:a?){30}a{30}b', '(.*)(.*)(.*)(.*)z', 'a[ab]{200}c'];
    const texts = ['a'.repeat(20_000), 'ab'.repeat(10_000), `${'a'.repeat(19_999)}!`];

    const slowest = Math.max(
      ...hostile.flatMap((value) => {
        const reading = readExpression(value);
        if (reading.kind === 'problem') throw new Error(reading.problem.what);
        return texts.map((text) => {
          const began = performance.now();
          reading.fits(text);
          return performance.now() - began;
        });
      }),
    );

    // A backtracking engine takes years over these; the limit is that of a machine with much else to do.
    expect(slowest).toBeLessThan(2_000);
  });
});
