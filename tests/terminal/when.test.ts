import { describe, expect, it } from 'vitest';
import { dayAndTime, plainTime, relativeTime } from '../../src/terminal/when.js';

const now = Date.parse('2026-03-12T08:00:00Z');

describe('times on a terminal', () => {
  it.each([
    ['2026-03-12T08:00:00Z', 'now'],
    ['2026-03-12T07:59:30Z', '30 seconds ago'],
    ['2026-03-12T07:00:01Z', '59 minutes ago'],
    ['2026-03-12T05:00:00Z', '3 hours ago'],
    ['2026-03-11T08:00:00Z', '1 day ago'],
    ['2026-03-12T08:15:00Z', 'in 15 minutes'],
    ['2026-03-15T08:00:00Z', 'in 3 days'],
  ])('says how long ago %s was', (at, words) => {
    expect(relativeTime(Date.parse(at), now)).toBe(words);
  });

  it('says day and time in a zone', () => {
    expect(dayAndTime(Date.parse('2026-03-13T07:00:00Z'), 'Europe/Berlin')).toBe('Fri 13 March 08:00');
  });

  it('writes midnight as 00:00', () => {
    expect(dayAndTime(Date.parse('2026-03-13T00:00:00Z'), 'UTC')).toBe('Fri 13 March 00:00');
  });

  it('writes a plain time in UTC', () => {
    expect(plainTime(now)).toBe('2026-03-12 08:00');
  });
});
