import { describe, expect, it } from 'vitest';
import { retryAfterMs } from '../../src/net/retry-after.js';

const noon = Date.parse('2026-03-01T12:00:00Z');

describe('retryAfterMs', () => {
  it.each([
    ['0', 0],
    ['120', 120_000],
    [' 5 ', 5_000],
    ['86401', 86_400_000],
    ['99999999999999999999', 86_400_000],
    ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
    ['Sun, 01 Mar 2037 12:00:00 GMT', 86_400_000],
  ])('reads %j as %i ms', (value, ms) => {
    expect(retryAfterMs(value, noon)).toBe(ms);
  });

  it.each([null, '', '-5', '1.5', '1e9', 'soon', 'Sun, 01 Mar 2026 11:59:00 GMT', '2026-03-01T13:00:00Z', 'GMT'])(
    'finds nothing usable in %j',
    (value) => {
      expect(retryAfterMs(value, noon)).toBeNull();
    },
  );
});
