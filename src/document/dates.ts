import { monthOf, weekdayOf, zoneMinutes } from './calendar.js';
import { type Day, fullYear, instant, isOnCalendar, midnight, type Time } from './instant.js';
import { asIso, parseEpoch, parseIso, parseShortIso } from './iso-dates.js';

/** What else is known of how a date was written. */
export interface DateHints {
  /** Whether "3/6/2025" is the third of June; where nobody says, it could be two dates. */
  readonly dayFirst?: boolean;
}

const maxLength = 100;

/**
 * Reads the dates that feeds and pages write: RFC 822, ISO 8601, epochs, month names in a dozen languages, numbers with
 * dots or slashes. Without a zone it is UTC. What is no date, or could be two, is null: no date is better than a wrong one.
 */
export function parseDate(raw: string, hints: DateHints = {}): Date | null {
  if (raw.length > maxLength) return null;
  const text = withoutComment(latinDigits(raw.normalize('NFKC')).replace(/\s+/g, ' ').trim());
  const iso = asIso(text);
  return parseEpoch(text) ?? parseIso(iso) ?? parseShortIso(text) ?? parseWritten(iso, hints);
}

/** Mail writes the zone's name behind its offset, in brackets. */
function withoutComment(text: string): string {
  return text.replace(/ ?\([^()]*\)/g, '');
}

/** Arabic and Persian digits as ours. */
function latinDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const clockTime =
  /(?:(上午|午前|오전|下午|午後|오후) ?)?(?<!\d)(\d{1,2})(?:[:h]|[时点時시] ?)(\d{2})[分분]?(?::(\d{2})(?:\.\d+)?)?(?: ?([ap])\.? ?m\b\.?)?/i;
const afternoons = /^(?:p|下午|午後|오후)$/i;
const zoneName =
  /(?<=^| )(?:(?:[A-Z]{3,4})?[+-]\d{1,2}(?::?\d{2})?|[A-Z][A-Za-z]+\/[A-Z][A-Za-z_]+|[A-Z]{1,4})(?=$| )/g;

/** A date in words, in whatever order: the time and the zone are taken out first, then the day is what is left. */
function parseWritten(text: string, hints: DateHints): Date | null {
  const clock = clockTime.exec(text);
  const time = clock ? timeOf(clock) : midnight;
  const rest = clock ? text.replace(clock[0], ' ').replace(/\s+/g, ' ') : text;
  const zone = clock ? (rest.match(zoneName) ?? []).find((name) => zoneMinutes(name, 0) !== null) : undefined;
  const day = dayOf(zone === undefined ? rest : rest.replace(zone, ' '), hints);
  return time && day && instant(day, time, zone);
}

function timeOf([, before, hour, minute, second, after]: RegExpExecArray): Time | null {
  const hours = Number(hour);
  const half = before ?? after;
  if (half !== undefined && (hours > 12 || (hours < 1 && before === undefined))) return null;
  const afternoon = half !== undefined && afternoons.test(half) ? 12 : 0;
  return {
    hour: half === undefined ? hours : (hours % 12) + afternoon,
    minute: Number(minute),
    second: Number(second ?? 0),
  };
}

function dayOf(text: string, hints: DateHints): Day | null {
  const words = text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const numbers = text.match(/\d+/g) ?? [];
  // The last one, because "mar" is also a Tuesday in French, Spanish and Italian, and weekdays come first.
  const month = words.map(monthOf).findLast((found) => found !== null) ?? null;
  if (words.length > 5 || numbers.length > 3) return null;
  return month === null ? numericDay(text, words, hints) : namedDay(month, numbers);
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
function numericDay(text: string, words: readonly string[], { dayFirst }: DateHints): Day | null {
  const [, isoYear, isoMonth, dayOfMonth] = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text) ?? [];
  if (isoYear !== undefined) return { year: Number(isoYear), month: Number(isoMonth), day: Number(dayOfMonth) };
  const parts = /(?<!\d)(\d{1,2})([./ -])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/.exec(text);
  if (!parts) return null;
  const [, first, separator, second, writtenYear] = parts;
  const year = fullYear(writtenYear ?? '');
  const readings = [
    { year, month: Number(second), day: Number(first) },
    { year, month: Number(first), day: Number(second) },
  ].filter((day) => isOnCalendar(day) && fitsWeekday(day, words));
  if (separator === '.' && words.length === 0) return readings[0]?.day === Number(first) ? readings[0] : null;
  if (readings.length === 1 || first === second) return readings[0] ?? null;
  return dayFirst === undefined ? null : ((dayFirst ? readings[0] : readings[1]) ?? null);
}

function fitsWeekday(day: Day, words: readonly string[]): boolean {
  const named = words.map(weekdayOf).find((weekday) => weekday !== null) ?? null;
  return named === null || named === new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay();
}
