import { zoneMinutes } from './calendar.js';

export interface Day {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

export interface Time {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export const midnight: Time = { hour: 0, minute: 0, second: 0 };

/** A year that may be written with two digits. */
export function fullYear(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Whether that month has that day. */
export function isOnCalendar({ year, month, day }: Day): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return month >= 1 && month <= 12 && date.getUTCDate() === day && date.getUTCMonth() === month - 1;
}

/** That time of that day in that zone, in UTC where it names none; null for what no calendar or clock shows. */
export function instant(day: Day, { hour, minute, second }: Time, zone: string | undefined): Date | null {
  if (!isOnCalendar(day) || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(day.year, day.month - 1, day.day);
  date.setUTCHours(hour, minute, second);
  const offset = zone === undefined ? 0 : zoneMinutes(zone, date.getTime());
  return offset === null ? null : new Date(date.getTime() - offset * 60_000);
}
