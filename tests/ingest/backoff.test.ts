import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, waitAfter } from '../../src/ingest/backoff.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const pollMs = 15 * minuteMs;

describe('waitAfter', () => {
  it.each([
    [0, 13.5 * minuteMs],
    [0.5, 15 * minuteMs],
    [0.999999, 16.5 * minuteMs],
  ])('waits the usual time give or take a tenth after a healthy poll (random %d)', (random, ms) => {
    expect(waitAfter({ kind: 'healthy' }, { pollMs, random })).toBeCloseTo(ms, -1);
  });

  it('never polls a healthy feed sooner than the smaller of the usual time and five minutes', () => {
    expect(waitAfter({ kind: 'healthy' }, { pollMs: 5 * minuteMs, random: 0 })).toBe(5 * minuteMs);
    expect(waitAfter({ kind: 'healthy' }, { pollMs: 2_000, random: 0 })).toBe(2_000);
  });

  it.each([
    [1, 0, 15 * minuteMs],
    [2, 0, 30 * minuteMs],
    [3, 0.5, 1.5 * hourMs],
    [7, 0, 12 * hourMs],
    [50, 0.5, 18 * hourMs],
  ])('doubles with each failure up to a day (%i failures, random %d)', (times, random, ms) => {
    expect(waitAfter({ kind: 'failing', times, hintMs: null }, { pollMs, random })).toBe(ms);
  });

  it('waits at least as long as the server asked for, and jitter only adds to it', () => {
    const end = { kind: 'failing', times: 1, hintMs: 5 * hourMs } as const;

    expect(waitAfter(end, { pollMs, random: 0 })).toBe(5 * hourMs);
    expect(waitAfter(end, { pollMs, random: 0.5 })).toBe(5.25 * hourMs);
  });

  it('leaves a feed that is gone for good alone for a month', () => {
    expect(waitAfter({ kind: 'gone' }, { pollMs, random: 0.5 })).toBe(30 * 24 * hourMs);
  });

  it('keeps failing feeds between the usual time and a day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (times, random) => {
          const ms = waitAfter({ kind: 'failing', times, hintMs: null }, { pollMs, random });

          expect(ms).toBeGreaterThanOrEqual(pollMs);
          expect(ms).toBeLessThanOrEqual(24 * hourMs);
        },
      ),
    );
  });
});

describe('spread', () => {
  it('is the same for the same feed and moment', () => {
    const at = new Date('2026-03-01T12:00:00Z');

    expect(spread(7, at)).toBe(spread(7, at));
  });

  it('parts feeds that were polled at the same moment evenly', () => {
    const at = new Date('2026-03-01T12:00:00Z');
    const tenths = new Array<number>(10).fill(0);

    for (let id = 1; id <= 10_000; id += 1) {
      const tenth = Math.floor(spread(id, at) * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }

    expect(Math.min(...tenths)).toBeGreaterThan(850);
    expect(Math.max(...tenths)).toBeLessThan(1150);
  });
});
