import { describe, expect, it } from 'vitest';
import type { PostOutcome } from '../../src/chat/app.js';
import { settle } from '../../src/digest/settle.js';
import { noon } from '../helpers/app.js';

const fresh = { id: 1, attempts: 0, doubtedSince: null, userId: null, notice: null };
const certain = (outcome: PostOutcome) => ({ outcome, mayHaveArrived: false });
const silence = { outcome: { kind: 'unknown', reason: 'fault' } as const, mayHaveArrived: true };
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1000);

function pauseOf(settlement: ReturnType<typeof settle>): number {
  if (!('dueAt' in settlement)) throw new Error(`it is ${settlement.kind}`);
  return (settlement.dueAt.getTime() - noon.getTime()) / 1000;
}

describe('settle', () => {
  it.each([
    [1, 5],
    [2, 10],
    [5, 80],
    [12, 900],
  ])('waits longer after attempt %i: %i s, and up to a quarter more', (attempt, seconds) => {
    const outcome = certain({ kind: 'retry', afterMs: null, reason: 'fault' });
    const pauses = [1, 2, 3].map((id) => pauseOf(settle(outcome, { ...fresh, id, attempts: attempt - 1 }, noon)));

    expect(Math.min(...pauses)).toBeGreaterThanOrEqual(seconds);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(seconds * 1.25);
    expect(new Set(pauses).size).toBe(3);
  });

  it('waits at least as long as the far side asks', () => {
    const outcome = certain({ kind: 'retry', afterMs: 60_000, reason: 'busy' });

    expect(settle(outcome, fresh, noon)).toEqual({
      kind: 'again',
      dueAt: later(60),
      reason: 'busy',
      mayHaveArrived: false,
    });
  });

  it('never waits for more than two and a half minutes in an outage', () => {
    expect(pauseOf(settle(silence, { ...fresh, attempts: 40 }, noon))).toBeLessThanOrEqual(150);
  });

  it('remembers that a message may have arrived', () => {
    expect(settle(silence, fresh, noon)).toMatchObject({ kind: 'again', reason: 'fault', mayHaveArrived: true });
  });

  it('keeps what a closed channel is owed for eight hours, and of one that is gone for a day', () => {
    const closed = settle(certain({ kind: 'forbidden', reason: 'I may not post there' }), fresh, noon);
    const gone = settle(certain({ kind: 'gone' }), fresh, noon);

    expect(closed).toMatchObject({ kind: 'suspended', dueAt: later(8 * 3600), reason: 'I may not post there' });
    expect(gone).toMatchObject({ kind: 'suspended', dueAt: later(86_400), reason: 'the channel is gone' });
  });

  it('gives up what is turned down itself', () => {
    const outcome = certain({ kind: 'rejected', reason: 'AutoMod held the message back (200000)' });

    expect(settle(outcome, fresh, noon)).toEqual({ kind: 'dead', reason: 'AutoMod held the message back (200000)' });
  });

  it('gives up what was turned away 200 times', () => {
    const outcome = certain({ kind: 'retry', afterMs: null, reason: 'Discord answered 400, code 1' });

    expect(settle(outcome, { ...fresh, attempts: 198 }, noon).kind).toBe('again');
    expect(settle(outcome, { ...fresh, attempts: 199 }, noon).kind).toBe('dead');
  });

  it('gives up what Discord breaks over for two days', () => {
    const since = (hours: number) => ({ ...fresh, doubtedSince: later(-hours * 3600) });

    expect(settle(silence, since(47), noon).kind).toBe('again');
    expect(settle(silence, since(48), noon).kind).toBe('dead');
  });
});
