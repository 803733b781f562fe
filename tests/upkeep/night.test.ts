import { describe, expect, it } from 'vitest';
import { nightAt } from '../../src/upkeep/night.js';

describe('a night', () => {
  it('is that of the day before until three in the morning, in UTC', () => {
    expect(nightAt(new Date('2026-03-02T02:59:00Z'))).toBe('2026-03-01');
  });

  it('is that of its day from four on, until the next', () => {
    expect(nightAt(new Date('2026-03-02T04:00:00Z'))).toBe('2026-03-02');
    expect(nightAt(new Date('2026-03-03T00:00:00Z'))).toBe('2026-03-02');
  });

  it('begins at another minute after three each day, all of them in turn', () => {
    const minuteOf = (day: number) => {
      const three = Date.UTC(2026, 2, day, 3);
      const minutes = Array.from({ length: 60 }, (_, minute) => minute);
      const own = new Date(three).toISOString().slice(0, 10);
      return minutes.find((minute) => nightAt(new Date(three + minute * 60_000)) === own);
    };

    const begun = new Set(Array.from({ length: 60 }, (_, day) => minuteOf(day + 1)));

    expect(begun.size).toBe(60);
  });
});
