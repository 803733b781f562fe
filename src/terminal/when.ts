const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** "3 hours ago", "in 2 days", in whole units that have passed. */
export function relativeTime(atMs: number, nowMs: number): string {
  const distance = atMs - nowMs;
  const [unit, size] = units.find(([, ms]) => Math.abs(distance) >= ms) ?? ['second', 1_000];
  const count = Math.trunc(distance / size);
  return count === 0 ? 'now' : new Intl.RelativeTimeFormat('en', { numeric: 'always' }).format(count, unit);
}

/** "Fri 13 March 08:00" in an IANA time zone. */
export function dayAndTime(atMs: number, timezone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: timezone,
  });
  const part = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  return `${part.get('weekday')} ${part.get('day')} ${part.get('month')} ${part.get('hour')}:${part.get('minute')}`;
}

/** "2026-03-12 08:00", in UTC. */
export function plainTime(atMs: number): string {
  return new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
}
