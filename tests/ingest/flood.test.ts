import { describe, expect, it } from 'vitest';
import { isFlood } from '../../src/ingest/flood.js';

const hourMs = 3_600_000;
const habit = (newsPerPoll: number, inLastDay: number, unseenHours: number, inLastFortnight = inLastDay * 14) => ({
  newsPerPoll,
  rhythm: { inLastDay, inLastFortnight },
  unseenMs: unseenHours * hourMs,
});

describe('isFlood', () => {
  it.each([
    ['ten of a quiet feed', 10, habit(0, 0, 1), false],
    ['eleven of a quiet feed', 11, habit(0, 0, 1), true],
    ['three times its usual number', 24, habit(8, 8, 0.25), false],
    ['more than three times its usual number', 25, habit(8, 8, 0.25), true],
    ['its weekly two dozen at once', 24, habit(24, 0, 24, 48), false],
    ['what a busy feed published while the bot was off for a night', 75, habit(2, 100, 18), false],
    ['what a feed that is followed since today published in a night', 30, habit(0, 30, 18, 30), false],
    ['what came in a month in which its site did not answer', 30, habit(1, 1, 30 * 24), false],
    ['a full window of a feed that answered all the time and was silent', 20, habit(1, 0, 24, 0), true],
    ['an archive of a busy feed that answered a moment ago', 200, habit(2, 100, 0.25), true],
  ])('says of %s (%i): %j', (_what, news, known, expected) => {
    expect(isFlood(news, known)).toBe(expected);
  });
});
