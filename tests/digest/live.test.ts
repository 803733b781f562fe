import { describe, expect, it } from 'vitest';
import { type LiveStanding, roomForHeld, shareOut } from '../../src/digest/live.js';

function aStanding(parts: Partial<LiveStanding> = {}): LiveStanding {
  return { hourlyCap: 4, postedInHour: 0, waiting: 0, isQuiet: false, hasDigest: true, ...parts };
}

describe('the room for what waits', () => {
  it.each([
    ['is the cap of an hour', {}, 4],
    ['is what the last hour left of it', { postedInHour: 3 }, 1],
    ['is none where the last hour used it up', { postedInHour: 5 }, 0],
    ['keeps to ten that a channel waits for', { hourlyCap: 20, waiting: 7 }, 3],
    ['is none where ten wait', { hourlyCap: 20, waiting: 11 }, 0],
    ['is none in quiet hours', { isQuiet: true }, 0],
    ['is none where a digest tells it', { hasDigest: true }, 0],
  ])('%s', (_, parts, room) => {
    expect(roomForHeld(aStanding({ hasDigest: false, ...parts }))).toBe(room);
  });
});

describe('the new articles of a live subscription', () => {
  it('are posted, oldest first, as far as there is room; the rest is held for the digest', () => {
    expect(shareOut([1, 2, 3], aStanding({ postedInHour: 2 }))).toEqual({ posted: [1, 2], held: [3] });
  });

  it('are all held for the digest in quiet hours', () => {
    expect(shareOut([1, 2, 3], aStanding({ isQuiet: true }))).toEqual({ posted: [], held: [1, 2, 3] });
  });

  it('wait in line where no digest tells the rest', () => {
    expect(shareOut([1, 2, 3], aStanding({ hasDigest: false }))).toEqual({ posted: [], held: [1, 2, 3] });
  });
});
