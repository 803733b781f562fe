import { Cron } from 'croner';
import { Mistake } from '../phrases/mistake.js';
import { skippedAtMidnight, wallClock } from './skipped.js';

const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/**
 * Reads when a digest comes: `08:00`, `weekdays 08:00`, `monday 08:00`, `hourly`, or five fields of cron. Gives the five
 * fields; throws a `Mistake` for anything else, and for a schedule that never comes round.
 */
export function parseSchedule(when: string): string {
  const words = when.trim().toLowerCase().split(/\s+/);
  const cron = words.length === 5 ? words.join(' ') : preset(words);
  if (cron === null || !isCron(cron)) throw new Mistake('mistake.schedule', { when });
  if (!comesRound(cron)) throw new Mistake('mistake.schedule-empty', { when });
  return cron;
}

/**
 * The first run after a moment. A time that a day skips runs when the skipped hour ends; where that is the next day, which
 * croner leaves out, in the minute before it is skipped.
 */
export function nextRun(cron: string, timezone: string, after: Date): Date {
  const next = schedule(cron, timezone).nextRun(after);
  if (!next) throw new Mistake('mistake.schedule', { when: cron });
  const wallTime = wallClock(timezone);
  const wanted = schedule(cron, 'UTC').nextRun(new Date(wallTime(after)));
  return wanted === null ? next : (skippedAtMidnight({ wanted, after, next }, wallTime) ?? next);
}

/** The last run before a moment; the hour that a day skips may be told by its neighbour. Null where there was none. */
export function lastRun(cron: string, timezone: string, before: Date): Date | null {
  return schedule(cron, timezone).previousRuns(1, before)[0] ?? null;
}

/** The next runs after a moment, in order. */
export function nextRuns(cron: string, timezone: string, after: Date, count: number): readonly Date[] {
  const runs: Date[] = [];
  while (runs.length < count) runs.push(nextRun(cron, timezone, runs.at(-1) ?? after));
  return runs;
}

/** Whether this names an IANA time zone. Offsets such as `+02:00` do not: they know no daylight saving. */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Every time zone that can be suggested, by name. */
export function timezones(): readonly string[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone')];
}

function preset(words: readonly string[]): string | null {
  if (words.length === 1 && words[0] === 'hourly') return '0 * * * *';
  const time = /^(\d{1,2}):(\d{2})$/.exec(words.at(-1) ?? '');
  if (!time || Number(time[1]) > 23 || Number(time[2]) > 59) return null;
  const day = words.length === 1 ? '*' : words.length === 2 ? dayField(words[0]) : null;
  return day === null ? null : `${Number(time[2])} ${Number(time[1])} * * ${day}`;
}

function dayField(word: string | undefined): string | null {
  if (word === 'daily') return '*';
  if (word === 'weekdays') return '1-5';
  const day = days.indexOf(word ?? '');
  return day === -1 ? null : String(day);
}

function isCron(cron: string): boolean {
  try {
    schedule(cron, 'UTC');
    return true;
  } catch {
    return false;
  }
}

/** Croner reads `0 0 31 2 *` without complaint and only its next run says that there is none. */
function comesRound(cron: string): boolean {
  return schedule(cron, 'UTC').nextRun(new Date(0)) !== null;
}

function schedule(cron: string, timezone: string): Cron {
  return new Cron(cron, { timezone, mode: '5-part', paused: true });
}
