import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollInterval } from '../../src/ingest/interval.js';
import type { FeedRhythm } from '../../src/model.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const pollMs = 15 * minuteMs;
const now = new Date('2026-03-01T12:00:00Z');

function interval(counts: Partial<FeedRhythm>, silentMs: number | null = null, usualMs = pollMs): number {
  const lastNewAt = silentMs === null ? null : new Date(now.getTime() - silentMs);
  const rhythm = { inLastHour: 0, inLastDay: 0, inLastFortnight: 0, lastNewAt, ...counts };
  return pollInterval({ rhythm, pollMs: usualMs, now });
}

describe('pollInterval', () => {
  it('is the usual time for a feed that publishes about once an hour, and for one that is not known yet', () => {
    expect(interval({ inLastDay: 24, inLastFortnight: 336 }, 30 * minuteMs)).toBe(pollMs);
    expect(interval({})).toBe(pollMs);
  });

  it.each([
    ['eight an hour', { inLastHour: 8 }, 5 * minuteMs],
    ['two an hour', { inLastHour: 2 }, 7.5 * minuteMs],
    ['two in this hour after a quiet fortnight', { inLastHour: 2, inLastDay: 2, inLastFortnight: 2 }, 7.5 * minuteMs],
  ])('is shorter for a feed with %s', (_what, counts, ms) => {
    expect(interval(counts, minuteMs)).toBe(ms);
  });

  it.each([
    [hourMs, pollMs],
    [4 * hourMs, 30 * minuteMs],
    [dayMs, 3 * hourMs],
    [30 * dayMs, dayMs],
  ])('grows with the silence of a feed that was silent for %d ms', (silentMs, ms) => {
    expect(interval({}, silentMs)).toBe(ms);
  });

  it('is no longer than the usual distance between articles allows, however long the silence', () => {
    expect(interval({ inLastFortnight: 14 * 6 }, 20 * hourMs)).toBe(hourMs);
  });

  it('is the usual time again as soon as a silent feed publishes', () => {
    expect(interval({ inLastHour: 1, inLastDay: 1, inLastFortnight: 1 }, 0)).toBe(pollMs);
  });

  it('keeps between the smaller of the usual time and five minutes, and a day', () => {
    const count = fc.nat(10_000);
    const counts = fc.record({ inLastHour: count, inLastDay: count, inLastFortnight: count });
    fc.assert(
      fc.property(counts, fc.nat(400 * dayMs), fc.integer({ min: 1_000, max: dayMs }), (of, silentMs, usualMs) => {
        const ms = interval(of, silentMs, usualMs);

        expect(ms).toBeGreaterThanOrEqual(Math.min(usualMs, 5 * minuteMs));
        expect(ms).toBeLessThanOrEqual(dayMs);
      }),
    );
  });
});
