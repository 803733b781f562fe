import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread, waitAfter } from '../../src/ingest/wait.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const pollMs = 15 * minuteMs;

function healthy(parts: { readonly intervalMs?: number; readonly hintMs?: number } = {}) {
  return { kind: 'healthy', intervalMs: pollMs, hintMs: null, ...parts } as const;
}

describe('waitAfter', () => {
  it.each([
    [0, 13.5 * minuteMs],
    [0.5, 15 * minuteMs],
    [0.999999, 16.5 * minuteMs],
  ])('waits the interval give or take a tenth after a healthy poll (random %d)', (random, ms) => {
    expect(waitAfter(healthy(), { pollMs, random })).toBeCloseTo(ms, -1);
  });

  it('never polls a healthy feed sooner than the smaller of the usual time and five minutes', () => {
    const at = (usualMs: number) => waitAfter(healthy({ intervalMs: usualMs }), { pollMs: usualMs, random: 0 });

    expect(at(5 * minuteMs)).toBe(5 * minuteMs);
    expect(at(2_000)).toBe(2_000);
  });

  it.each([
    [1, 0, 15 * minuteMs],
    [1, 0.5, 22.5 * minuteMs],
    [3, 0.5, 67.5 * minuteMs],
    [7, 0, 15 * minuteMs],
    [50, 0.5, 12.125 * hourMs],
  ])('waits any time up to one that doubles with each failure (%i failures, random %d)', (times, random, ms) => {
    expect(waitAfter({ kind: 'failing', times, hintMs: null }, { pollMs, random })).toBe(ms);
  });

  it('waits at least as long as the site asked for, and jitter only adds to it', () => {
    const failing = { kind: 'failing', times: 1, hintMs: 5 * hourMs } as const;

    expect(waitAfter(failing, { pollMs, random: 0 })).toBe(5 * hourMs);
    expect(waitAfter(failing, { pollMs, random: 0.5 })).toBe(5.25 * hourMs);
    expect(waitAfter(healthy({ hintMs: hourMs }), { pollMs, random: 0 })).toBe(hourMs);
  });

  it('takes no hint for more than a day', () => {
    expect(waitAfter(healthy({ hintMs: 365 * 24 * hourMs }), { pollMs, random: 0 })).toBe(24 * hourMs);
  });

  it('parts feeds that failed in step', () => {
    let dueAt = Array.from({ length: 1_000 }, () => 0);

    for (let times = 1; times <= 6; times += 1) {
      dueAt = dueAt.map((at, index) => {
        return (
          at + waitAfter({ kind: 'failing', times, hintMs: null }, { pollMs, random: spread(index + 1, new Date(at)) })
        );
      });
    }

    const minutes = new Set(dueAt.map((at) => Math.floor(at / minuteMs)));
    expect(minutes.size).toBeGreaterThan(500);
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
