import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freshMs } from '../../src/net/freshness.js';

const noon = Date.parse('2026-03-01T12:00:00Z');

describe('freshMs', () => {
  it.each([
    [{ 'cache-control': 'max-age=7200' }, 7_200_000],
    [{ 'cache-control': 'Public, Max-Age=60' }, 60_000],
    [{ 'cache-control': 'max-age="60"' }, 60_000],
    [{ 'cache-control': ['public', 'max-age=60'] }, 60_000],
    [{ 'cache-control': 'private, max-age=60' }, 60_000],
    [{ 'cache-control': 's-maxage=900, max-age=60' }, 60_000],
    [{ 'cache-control': 'max-age=600', age: '100' }, 500_000],
    [{ 'cache-control': 'max-age=600', age: '601' }, 0],
    [{ 'cache-control': 'max-age=60, stale-while-revalidate=900, stale-if-error=9000' }, 60_000],
    [{ 'cache-control': 'max-age=60', expires: 'Sun, 01 Mar 2026 13:00:00 GMT' }, 60_000],
    [{ 'cache-control': 'no-cache, max-age=60' }, 0],
    [{ 'cache-control': 'no-store' }, 0],
    [{ expires: 'Sun, 01 Mar 2026 13:00:00 GMT' }, 3_600_000],
    // By the server's own clock, which is ten minutes slow.
    [{ expires: 'Sun, 01 Mar 2026 12:50:00 GMT', date: 'Sun, 01 Mar 2026 11:50:00 GMT' }, 3_600_000],
    [{ expires: 'Sun, 01 Mar 2026 11:00:00 GMT' }, 0],
  ])('reads %j as %i ms', (headers, ms) => {
    expect(freshMs(headers, noon)).toBe(ms);
  });

  it.each([
    [{}],
    [{ 'cache-control': 'public, must-revalidate' }],
    [{ 'cache-control': 'immutable' }],
    [{ 'cache-control': 's-maxage=900' }],
    [{ 'last-modified': 'Sun, 01 Mar 2020 12:00:00 GMT' }],
    [{ pragma: 'no-cache' }],
  ])('finds nothing said in %j', (headers) => {
    expect(freshMs(headers, noon)).toBeNull();
  });

  it.each([
    [{ 'cache-control': 'max-age=99999999999999999999' }, 86_400_000],
    [{ 'cache-control': 'max-age=-5' }, 0],
    [{ 'cache-control': 'max-age=soon' }, 0],
    [{ 'cache-control': 'max-age=60', age: '-99999' }, 60_000],
    [{ 'cache-control': 'max-age=60', age: '1e9' }, 60_000],
    [{ expires: 'Fri, 31 Dec 9999 23:59:59 GMT' }, 86_400_000],
    [{ expires: 'Sun, 01 Mar 2026 13:00:00 GMT', date: 'Fri, 31 Dec 9999 23:59:59 GMT' }, 3_600_000],
    [{ expires: '0' }, 0],
    [{ expires: '-1' }, 0],
    [{ expires: '3600' }, 0],
    [{ expires: '' }, 0],
  ])('is not led astray by %j', (headers, ms) => {
    expect(freshMs(headers, noon)).toBe(ms);
  });

  it('stays between nothing and a day, whatever the headers hold', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('max-age=', '__proto__=1,max-age=5', 'no-store'));

    fc.assert(
      fc.property(fc.record({ 'cache-control': text, expires: text, age: text, date: text }), (headers) => {
        const ms = freshMs(headers, noon) ?? 0;

        expect(ms >= 0 && ms <= 86_400_000).toBe(true);
      }),
    );
  });
});
