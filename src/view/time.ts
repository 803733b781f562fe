import type { Inline } from '../chat/reply.js';
import type { Language } from '../phrases/language.js';
import type { Phrases } from '../phrases/phrases.js';

/** A moment that each surface writes in its own way. */
type Moment = Extract<Inline, { readonly kind: 'time' }>;

/** A moment as an age: "3 hours ago". */
export function ago(at: Date): Moment {
  return { kind: 'time', atMs: at.getTime(), style: 'relative' };
}

/** A moment as day and time, in the reader's own zone where the surface knows it. */
export function dayAndTime(at: Date): Moment {
  return { kind: 'time', atMs: at.getTime(), style: 'full' };
}

/** The calendar day of a moment in a zone, as the language writes it: "Thursday 12 March", "Donnerstag, 12. März". */
export function calendarDay({ language }: Phrases, at: Date, timezone: string): string {
  const format = new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: timezone,
  });
  const day = format.format(at);
  // With a comma in some versions of ICU and without in others.
  return language === 'en' ? day.replace(',', '') : day;
}

/** The day of the week of a moment in a zone: "Tuesday", "mardi". */
export function weekdayOf({ language }: Phrases, at: Date, timezone: string): string {
  return new Intl.DateTimeFormat(localeOf(language), { weekday: 'long', timeZone: timezone }).format(at);
}

/** The day and month of a moment, in UTC and in the words of a language: "10 February". */
export function dayOfMonth({ language }: Phrases, at: Date): string {
  return new Intl.DateTimeFormat(localeOf(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(at);
}

/** English as it is written where the day comes before the month. */
export function localeOf(language: Language): string {
  return language === 'en' ? 'en-GB' : language;
}

/** The time of day of a moment in a zone, in every language: "08:00". */
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
