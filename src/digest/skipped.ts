const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
// More often than this a schedule comes round by itself before anybody misses it.
const longGapMs = 2 * hourMs;

/** What the clocks on the wall of a time zone show at a moment, as if they showed UTC, in milliseconds. */
export function wallClock(timezone: string): (at: Date) => number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: timezone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  };
}

/**
 * The last minute before a wall time that no clock shows, because at midnight the clocks are put forward over it (Greenland,
 * in March); null where the wanted time is shown, or made up for on the same day. `next` is the run after it.
 */
export function skippedAtMidnight(
  { wanted, after, next }: { readonly wanted: Date; readonly after: Date; readonly next: Date },
  wallTime: (at: Date) => number,
): Date | null {
  const shown = new Date(wallTime(next));
  const isMadeUpFor = shown.getTime() - wanted.getTime() <= longGapMs || dayOf(shown) === dayOf(wanted);
  if (isMadeUpFor) return null;
  let low = Math.floor(after.getTime() / minuteMs);
  let high = Math.floor(next.getTime() / minuteMs);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (wallTime(new Date(middle * minuteMs)) <= wanted.getTime()) low = middle;
    else high = middle;
  }
  const last = new Date(low * minuteMs);
  return last.getTime() > after.getTime() ? last : null;
}

function dayOf(wall: Date): string {
  return wall.toISOString().slice(0, 10);
}
