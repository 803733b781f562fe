import { clockTime } from '../view/time.js';

/** Whether a moment is within hours such as `22:00-07:00`, which may go over midnight and end before their last minute. */
export function isWithin(hours: string, at: Date, timezone: string): boolean {
  const [from = '', to = ''] = hours.split('-');
  const time = clockTime(at, timezone);
  return from <= to ? from <= time && time < to : from <= time || time < to;
}

/** Whether a guild wants nothing posted at once. Its hours are those of its own time zone, or of UTC while it has none. */
export function isQuiet(
  guild: { readonly timezone: string | null; readonly quietHours: string | null },
  at: Date,
): boolean {
  return guild.quietHours !== null && isWithin(guild.quietHours, at, guild.timezone ?? 'UTC');
}
