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

/** The time of day of a moment in a zone: "08:00". */
export function clockTime(at: Date, timezone: string): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: timezone }).format(at);
}
