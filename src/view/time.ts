import type { Inline } from '../chat/reply.js';

/** A moment as an age: "3 hours ago". */
export function ago(at: Date): Inline {
  return { kind: 'time', atMs: at.getTime(), style: 'relative' };
}

/** A moment as day and time, in the reader's own zone where the surface knows it. */
export function dayAndTime(at: Date): Inline {
  return { kind: 'time', atMs: at.getTime(), style: 'full' };
}

/** The calendar day of a moment in a zone: "Thursday 12 March". */
export function calendarDay(at: Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: timezone,
  });
  return parts.format(at).replace(',', '');
}

/** A digest of a day that is past, from within a week or two: "Tuesday’s digest". */
export function digestDay(at: Date, timezone: string): string {
  return `${weekdayOf(at, timezone)}’s digest`;
}

/** The same of an article that was posted at once: "Tuesday’s post". */
export function postDay(at: Date, timezone: string): string {
  return `${weekdayOf(at, timezone)}’s post`;
}

function weekdayOf(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: timezone }).format(at);
}

/** The time of day of a moment in a zone: "08:00". */
export function clockTime(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(at);
}

/** A length of time in one unit, for the phrase that says it. */
export interface Span {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
}

/** How long it is from one moment to a later one: 20 minutes, 5 hours, 2 days. */
export function span(from: Date, to: Date): Span {
  const minutes = Math.max(1, Math.round((to.getTime() - from.getTime()) / 60_000));
  if (minutes < 90) return { unit: 'minutes', count: minutes };
  const hours = Math.round(minutes / 60);
  return hours < 36 ? { unit: 'hours', count: hours } : { unit: 'days', count: Math.round(hours / 24) };
}
