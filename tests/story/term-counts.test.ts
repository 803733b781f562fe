import { describe, expect, it } from 'vitest';
import { TermCounts } from '../../src/story/term-counts.js';

describe('TermCounts', () => {
  it('adds up, in the order in which terms came first, and knows 0 of the others', () => {
    const counts = new TermCounts();
    for (const [term, count] of [
      [7, 1],
      [-3, 0.5],
      [7, 2],
      [0, 1],
    ] as const) {
      counts.add(term, count);
    }

    const visited: [number, number][] = [];
    counts.visit((term, count) => visited.push([term, count]));

    expect(visited).toEqual([
      [7, 3],
      [-3, 0.5],
      [0, 1],
    ]);
    expect(counts.size).toBe(3);
    expect(counts.get(8)).toBe(0);
  });

  it('holds more than it began with, also of terms that end alike', () => {
    const counts = new TermCounts();
    for (let at = 0; at < 20_000; at += 1) counts.add(at * 4096, at + 1);

    expect(counts.size).toBe(20_000);
    expect([0, 1, 9_999, 19_999].map((at) => counts.get(at * 4096))).toEqual([1, 2, 10_000, 20_000]);
  });
});
