import { describe, expect, it } from 'vitest';
import { isTimezone, nextRun, nextRuns, parseSchedule } from '../../src/digest/schedule.js';

describe('parseSchedule', () => {
  it.each([
    ['08:00', '0 8 * * *'],
    ['8:05', '5 8 * * *'],
    ['daily 18:30', '30 18 * * *'],
    ['Weekdays 08:00', '0 8 * * 1-5'],
    ['monday 07:15', '15 7 * * 1'],
    ['hourly', '0 * * * *'],
    ['0 8 1 * *', '0 8 1 * *'],
  ])('reads %s', (when, cron) => {
    expect(parseSchedule(when)).toBe(cron);
  });

  it.each(['', 'often', '24:00', '08:60', 'someday 08:00', '99 8 * * *', '* * * *', '* * * * * *'])(
    'turns down “%s” and says what it takes',
    (when) => {
      expect(() => parseSchedule(when)).toThrow(
        'Use 08:00, weekdays 08:00, monday 08:00, hourly, or five fields of cron.',
      );
    },
  );
});

describe('a schedule that never comes round', () => {
  it('is turned down', () => {
    expect(() => parseSchedule('0 0 31 2 *')).toThrow('“0 0 31 2 *” never comes round. Use another day.');
  });

  it('is none that comes in leap years only', () => {
    expect(parseSchedule('0 0 29 2 *')).toBe('0 0 29 2 *');
  });
});

describe('nextRun', () => {
  it('keeps the wall clock when summer time begins', () => {
    const runs = nextRuns('0 8 * * *', 'Europe/Berlin', new Date('2026-03-27T12:00:00Z'), 3);

    expect(runs.map((run) => run.toISOString())).toEqual([
      '2026-03-28T07:00:00.000Z',
      '2026-03-29T06:00:00.000Z',
      '2026-03-30T06:00:00.000Z',
    ]);
  });

  it('runs when the skipped hour ends, on the day that skips it', () => {
    expect(nextRun('30 2 * * *', 'Europe/Berlin', new Date('2026-03-28T12:00:00Z')).toISOString()).toBe(
      '2026-03-29T01:00:00.000Z',
    );
  });

  it('runs before the last hour of a day that skips it, and once the next day', () => {
    const runs = nextRuns('30 23 * * *', 'America/Scoresbysund', new Date('2026-03-27T12:00:00Z'), 3);

    expect(runs.map((run) => run.toISOString())).toEqual([
      '2026-03-28T01:30:00.000Z',
      '2026-03-29T00:59:00.000Z',
      '2026-03-30T00:30:00.000Z',
    ]);
  });

  it.each([
    ['spring', '2026-03-27T12:00:00Z', ['2026-03-28T01:30', '2026-03-29T01:00', '2026-03-30T00:30']],
    ['autumn', '2026-10-23T12:00:00Z', ['2026-10-24T00:30', '2026-10-25T00:30', '2026-10-26T01:30']],
  ])(
    'runs once a day at 02:30 in Berlin, also on the day in %s that has that time twice or never',
    (_, after, days) => {
      const runs = nextRuns('30 2 * * *', 'Europe/Berlin', new Date(after), 3);

      expect(runs.map((run) => run.toISOString().slice(0, 16))).toEqual(days);
    },
  );

  it('never gives the moment itself', () => {
    const eight = new Date('2026-01-15T08:00:00Z');

    expect(nextRun('0 8 * * *', 'UTC', eight).toISOString()).toBe('2026-01-16T08:00:00.000Z');
  });
});

describe('isTimezone', () => {
  it.each(['Europe/Berlin', 'America/Argentina/Buenos_Aires', 'UTC'])('knows %s', (name) => {
    expect(isTimezone(name)).toBe(true);
  });

  it.each(['', 'Berlin', '+02:00', 'Europe/Atlantis'])('does not know “%s”', (name) => {
    expect(isTimezone(name)).toBe(false);
  });
});
