import { monthOf, weekdayOf, zoneMinutes } from './calendar.js';

interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const maxLength = 100;
const midnight: Time = { hour: 0, minute: 0, second: 0 };

/**
 * Reads the dates that feeds and pages write: RFC 822, ISO 8601, epochs, month names in a dozen languages, numbers with
 * dots or slashes. Without a zone it is UTC. What is no date, or could be two, is null: no date is better than a wrong one.
 */
export function parseDate(raw: string): Date | null {
  if (raw.length > maxLength) return null;
  const text = raw.normalize('NFKC').replace(/\s+/g, ' ').trim();
  return parseEpoch(text) ?? parseIso(asIso(text)) ?? parseWritten(text);
}

/** Seconds or milliseconds since 1970, from 2001 on: shorter numbers are something else. */
function parseEpoch(text: string): Date | null {
  if (/^[1-9]\d{12}$/.test(text)) return new Date(Number(text));
  return /^[1-9]\d{9}$/.test(text) ? new Date(Number(text) * 1000) : null;
}

/** Chinese, Japanese and Korean dates name their parts: year, month and day in ISO's order. */
function asIso(text: string): string {
  return text.replace(
    /^(\d{4})[年년] ?(\d{1,2})[月월] ?(\d{1,2})[日일]/,
    (_, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

const isoDay = /^(\d{4})-?(\d{2})(?:-?(\d{2}))?/;
const isoTime = /(?:[T ]{1,2}(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?/;
const isoZone = / ?(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?$/;
const isoDate = new RegExp(isoDay.source + isoTime.source + isoZone.source, 'i');

function parseIso(text: string): Date | null {
  const parts = isoDate.exec(text);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, zone] = parts;
  return instant(
    { year: Number(year), month: Number(month), day: Number(day ?? 1) },
    { hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0) },
    zone,
  );
}

const clockTime = /(?<!\d)(\d{1,2})[:h](\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?([ap])\.?m\b\.?)?/i;
const zoneName = /(?<=^| )(?:(?:GMT|UTC)?[+-]\d{2}:?\d{2}|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|[A-Z]{1,4})(?=$| )/g;

/** A date in words, in whatever order: the time and the zone are taken out first, then the day is what is left. */
function parseWritten(text: string): Date | null {
  const clock = clockTime.exec(text);
  const time = clock ? timeOf(clock) : midnight;
  const rest = clock ? text.replace(clock[0], ' ').replace(/\s+/g, ' ') : text;
  const zone = clock ? (rest.match(zoneName) ?? []).find((name) => zoneMinutes(name, 0) !== null) : undefined;
  const day = dayOf(zone === undefined ? rest : rest.replace(zone, ' '));
  return time && day && instant(day, time, zone);
}

function timeOf([, hour, minute, second, half]: RegExpExecArray): Time | null {
  const hours = Number(hour);
  if (half !== undefined && (hours < 1 || hours > 12)) return null;
  const afternoon = half?.toLowerCase() === 'p' ? 12 : 0;
  return {
    hour: half === undefined ? hours : (hours % 12) + afternoon,
    minute: Number(minute),
    second: Number(second ?? 0),
  };
}

function dayOf(text: string): Day | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const numbers = text.match(/\d+/g) ?? [];
  // The last one, because "mar" is also a Tuesday in French, Spanish and Italian, and weekdays come first.
  const month = words.map(monthOf).findLast((found) => found !== null) ?? null;
  if (words.length > 5 || numbers.length > 3) return null;
  return month === null ? numericDay(text, words) : namedDay(month, numbers);
}

/** "3 Jun 25", "June 3, 2025", "Nov. 2020". */
function namedDay(month: number, numbers: readonly string[]): Day | null {
  const year = numbers.find((number) => number.length === 4) ?? (numbers.length === 2 ? numbers[1] : undefined);
  const rest = numbers.filter((number) => number !== year || number.length < 4);
  if (year === undefined || numbers.length > 2) return null;
  const day = numbers.length === 1 ? '1' : rest[0];
  return day === undefined ? null : { year: fullYear(year), month, day: Number(day) };
}

/** Dots put the day first everywhere; with slashes only the numbers themselves or a weekday can tell. */
function numericDay(text: string, words: readonly string[]): Day | null {
  const parts = /(?<!\d)(\d{1,2})([./ -])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!parts) return null;
  const [, first, separator, second, writtenYear] = parts;
  const year = fullYear(writtenYear ?? '');
  const readings = [
    { year, month: Number(second), day: Number(first) },
    { year, month: Number(first), day: Number(second) },
  ].filter((day) => isOnCalendar(day) && fitsWeekday(day, words));
  if (separator === '.' && words.length === 0) return readings[0]?.day === Number(first) ? readings[0] : null;
  const isCertain = readings.length === 1 || first === second;
  return isCertain ? (readings[0] ?? null) : null;
}

function fitsWeekday(day: Day, words: readonly string[]): boolean {
  const named = words.map(weekdayOf).find((weekday) => weekday !== null) ?? null;
  return named === null || named === new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

function isOnCalendar({ year, month, day }: Day): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}

function instant(day: Day, { hour, minute, second }: Time, zone: string | undefined): Date | null {
  if (!isOnCalendar(day) || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  date.setUTCHours(hour, minute, second);
  const offset = zone === undefined ? 0 : zoneMinutes(zone, date.getTime());
  return offset === null ? null : new Date(date.getTime() - offset * 60_000);
}
