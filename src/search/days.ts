import { monthOf } from '../document/calendar.js';
import { isMonthName } from '../document/month-names.js';

export interface QueryDays {
  /** The beginnings of the days that a question names, UTC, in milliseconds. */
  readonly days: readonly number[];
  /** Whether the day itself is meant, and not what comes before or after it. */
  readonly isOnDays: boolean;
}

const dayMs = 86_400_000;
const year = '(?:,? (?<year>(?:19|20)\\d{2}))?(?!\\d)';
const forms: readonly RegExp[] = [
  new RegExp(`(?<!\\p{L})(?<month>\\p{L}{3,12})\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${year}`, 'gu'),
  new RegExp(
    `(?<![\\d.,:/-])(?<day>\\d{1,2})(?:st|nd|rd|th|er|\\.)?(?: (?:de|of))? (?<month>\\p{L}{3,12})${year}`,
    'gu',
  ),
  /(?<![\d-])(?<year>(?:19|20)\d{2})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/gu,
];
const aroundDays = /\b(?:after|before|since|until|other than|between)\b/i;

/** The days that a question names. Without a year it is the latest one that has begun. */
export function queryDays(text: string, now: Date): QueryDays {
  const days = forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap(({ groups }) => (groups === undefined ? [] : (dayOf(groups, now) ?? []))),
  );
  return { days: [...new Set(days)], isOnDays: !aroundDays.test(text) };
}

function dayOf(groups: Readonly<Record<string, string | undefined>>, now: Date): number | null {
  const { month: name = '', number } = groups;
  const month = number === undefined ? (isMonthName(name) ? monthOf(name) : null) : Number(number);
  const day = Number(groups['day']);
  if (month === null || month < 1 || month > 12) return null;
  if (groups['year'] !== undefined) return onCalendar(Number(groups['year']), month, day);
  const thisYear = onCalendar(now.getUTCFullYear(), month, day);
  const isPast = thisYear !== null && thisYear <= now.getTime();
  return isPast ? thisYear : onCalendar(now.getUTCFullYear() - 1, month, day);
}

function onCalendar(ofYear: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(ofYear, month - 1, day));
  return date.getUTCDate() === day ? date.getTime() : null;
}

/** How well a moment agrees with the days: 1 on one of them, ½ a day beside it, else 0. */
export function agreement(days: readonly number[], at: Date): number {
  const distances = days.map((day) => Math.abs(Math.floor(at.getTime() / dayMs) - day / dayMs));
  const nearest = Math.min(Infinity, ...distances);
  return nearest === 0 ? 1 : nearest === 1 ? 0.5 : 0;
}
