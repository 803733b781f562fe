import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/document/dates.js';

describe('parseDate', () => {
  it.each([
    ['Tue, 03 Jun 2025 09:39:21 GMT', '2025-06-03T09:39:21.000Z'],
    ['3 Jun 25 09:39:21 +0200', '2025-06-03T07:39:21.000Z'],
    ['Tues,03 June 2025 09:39 EDT', '2025-06-03T13:39:00.000Z'],
    ['Tue, 03 Jun 2025 09:39:21 Europe/Berlin', '2025-06-03T07:39:21.000Z'],
    ['Tue Jun 3 09:39:21 2025', '2025-06-03T09:39:21.000Z'],
    ['2025-06-03T09:39:21.5-05:00', '2025-06-03T14:39:21.000Z'],
    ['20250603T093921Z', '2025-06-03T09:39:21.000Z'],
    ['2025-06-03', '2025-06-03T00:00:00.000Z'],
    ['1748943561', '2025-06-03T09:39:21.000Z'],
    ['1748943561000', '2025-06-03T09:39:21.000Z'],
    ['Thu, June 22, 2023 at 01:11 PM EDT', '2023-06-22T17:11:00.000Z'],
    ['12:05 am, 3rd June 2025', '2025-06-03T00:05:00.000Z'],
    ['mar., 03 juin 2025 09:39:21 +0200', '2025-06-03T07:39:21.000Z'],
    ['Di, 4. März 2025 10:00', '2025-03-04T10:00:00.000Z'],
    ['wto, 03 cze 2025 09:39:21 +0200', '2025-06-03T07:39:21.000Z'],
    ['3 июня 2025', '2025-06-03T00:00:00.000Z'],
    ['2025年6月3日 09:39', '2025-06-03T09:39:00.000Z'],
    ['03.06.2025 09:39', '2025-06-03T09:39:00.000Z'],
    ['26/06/2020', '2020-06-26T00:00:00.000Z'],
    ['Sat, 11/04/2020', '2020-04-11T00:00:00.000Z'],
  ])('reads %s', (raw, iso) => {
    expect(parseDate(raw)?.toISOString()).toBe(iso);
  });

  it('takes a time without a zone for UTC, whatever the machine says', () => {
    expect(parseDate('3 Jun 2025 09:39')?.toISOString()).toBe('2025-06-03T09:39:00.000Z');
  });

  it.each([
    '',
    'Invalid Date',
    'Tue, 31 Feb 2025 09:39:21 GMT',
    '2025-13-01',
    '2025-06-03T25:00:00Z',
    '04/05/2025',
    '12345',
    'yesterday',
  ])('gives no date rather than a wrong one for "%s"', (raw) => {
    expect(parseDate(raw)).toBeNull();
  });

  it('reads back what the platform writes', () => {
    const range = { min: new Date('1971-01-01'), max: new Date('2200-01-01'), noInvalidDate: true };

    fc.assert(
      fc.property(fc.date(range), (date) => {
        const seconds = new Date(Math.floor(date.getTime() / 1000) * 1000);
        expect(parseDate(seconds.toUTCString())).toEqual(seconds);
        expect(parseDate(date.toISOString())).toEqual(seconds);
      }),
    );
  });

  it('answers for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (raw) => {
        const date = parseDate(raw);
        expect(date === null || Number.isFinite(date.getTime())).toBe(true);
      }),
    );
  });
});
