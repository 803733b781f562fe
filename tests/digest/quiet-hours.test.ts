import { describe, expect, it } from 'vitest';
import { isQuiet, isWithin } from '../../src/digest/quiet-hours.js';

const day = (time: string) => new Date(`2026-03-01T${time}:00Z`);

describe('hours of a day', () => {
  it.each([
    ['22:00-07:00', '22:00', true],
    ['22:00-07:00', '00:00', true],
    ['22:00-07:00', '06:59', true],
    ['22:00-07:00', '07:00', false],
    ['22:00-07:00', '21:59', false],
    ['13:00-14:30', '13:00', true],
    ['13:00-14:30', '14:29', true],
    ['13:00-14:30', '14:30', false],
    ['13:00-14:30', '00:10', false],
    ['13:00-13:00', '13:00', false],
  ])('%s at %s: %s', (hours, time, isInside) => {
    expect(isWithin(hours, day(time), 'UTC')).toBe(isInside);
  });

  it('are those of the time zone', () => {
    expect(isWithin('22:00-07:00', day('21:30'), 'Europe/Berlin')).toBe(true);
    expect(isWithin('22:00-07:00', day('21:30'), 'Europe/London')).toBe(false);
  });
});

describe('a guild', () => {
  it('is never quiet without quiet hours, and by UTC without a time zone', () => {
    expect(isQuiet({ timezone: 'Europe/Berlin', quietHours: null }, day('03:00'))).toBe(false);
    expect(isQuiet({ timezone: null, quietHours: '22:00-07:00' }, day('03:00'))).toBe(true);
    expect(isQuiet({ timezone: 'Asia/Tokyo', quietHours: '22:00-07:00' }, day('03:00'))).toBe(false);
  });
});
