import { describe, expect, it } from 'vitest';
import { nextOpenMoment } from '../../src/ingest/open-hours.js';

// A Sunday.
const at = new Date('2026-03-01T22:20:05Z');

function next(skipHours: readonly number[], skipDays: readonly number[] = []): string {
  return nextOpenMoment(at, { ttlMs: null, skipHours, skipDays }).toISOString();
}

describe('nextOpenMoment', () => {
  it('is the moment itself where nothing is spared', () => {
    expect(next([])).toBe('2026-03-01T22:20:05.000Z');
    expect(next([3, 4], [2])).toBe('2026-03-01T22:20:05.000Z');
  });

  it('is the same minute of the next open hour, over midnight too', () => {
    expect(next([22])).toBe('2026-03-01T23:20:05.000Z');
    expect(next([21, 22, 23, 0, 1])).toBe('2026-03-02T02:20:05.000Z');
  });

  it('leaves out whole days', () => {
    expect(next([], [0, 1])).toBe('2026-03-03T00:20:05.000Z');
    expect(next([0, 1, 2], [0])).toBe('2026-03-02T03:20:05.000Z');
  });

  it('spares nothing where everything is to be spared', () => {
    expect(next(Array.from({ length: 24 }, (_, hour) => hour))).toBe('2026-03-01T22:20:05.000Z');
    expect(next([], [0, 1, 2, 3, 4, 5, 6])).toBe('2026-03-01T22:20:05.000Z');
  });
});
