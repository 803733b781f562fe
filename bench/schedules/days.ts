import { nextRun } from '../../src/digest/schedule.js';

const hourMs = 3600_000;
const dayMs = 24 * hourMs;
const from = Date.UTC(2025, 0, 1, 12);
const to = Date.UTC(2036, 0, 1, 12);
// Two local days on either side of the day on which a clock is put forward or back.
const daysAround = 2;

/** A local day of a zone on which a daily schedule does not run exactly once. */
export interface WrongDay {
  readonly timezone: string;
  readonly cron: string;
  readonly day: string;
  readonly runs: number;
}

export interface ZoneFinding {
  readonly changes: number;
  readonly wrong: readonly WrongDay[];
}

/** Runs daily schedules through every change of a zone's clocks, from 2025 to the end of 2035, a clock going along. */
export function checkZone(timezone: string, crons: readonly string[]): ZoneFinding {
  const dayOf = localDays(timezone);
  const changes = clockChanges(timezone);
  const wrong = changes.flatMap((changeMs) =>
    crons.flatMap((cron) =>
      wrongDays(runsAround(cron, timezone, changeMs).map(dayOf), daysBetween(changeMs, dayOf)).map((wrongDay) => ({
        timezone,
        cron,
        ...wrongDay,
      })),
    ),
  );
  return { changes: changes.length, wrong };
}

/** Noons (UTC) before which, within a day, the zone's clocks were put forward or back. */
function clockChanges(timezone: string): readonly number[] {
  const offset = offsets(timezone);
  const changes: number[] = [];
  for (let noon = from; noon < to; noon += dayMs) {
    if (offset(noon) !== offset(noon - dayMs)) changes.push(noon);
  }
  return changes;
}

function runsAround(cron: string, timezone: string, changeMs: number): readonly number[] {
  const runs: number[] = [];
  let now = new Date(changeMs - (daysAround + 3) * dayMs);
  while (now.getTime() < changeMs + (daysAround + 3) * dayMs) {
    now = nextRun(cron, timezone, now);
    runs.push(now.getTime());
  }
  return runs;
}

function daysBetween(changeMs: number, dayOf: (ms: number) => string): readonly string[] {
  const days = new Set<string>();
  for (let ms = changeMs - daysAround * dayMs; ms <= changeMs + daysAround * dayMs; ms += 6 * hourMs)
    days.add(dayOf(ms));
  return [...days];
}

function wrongDays(runs: readonly string[], days: readonly string[]): readonly Pick<WrongDay, 'day' | 'runs'>[] {
  return days
    .map((day) => ({ day, runs: runs.filter((run) => run === day).length }))
    .filter((found) => found.runs !== 1);
}

function localDays(timezone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: timezone, dateStyle: 'short' });
  return (ms) => format.format(ms);
}

function offsets(timezone: string): (ms: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset', hour: 'numeric' });
  return (ms) => format.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}
