import type { Digest } from '../model.js';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** When a digest comes, in words: "Every day at 08:00, Europe/Berlin". A schedule without words of its own is shown as cron. */
export function scheduleWords({ cron, timezone }: Pick<Digest, 'cron' | 'timezone'>): string {
  const { time, days } = read(cron);
  if (cron === '0 * * * *') return `Every hour, ${timezone}`;
  if (time === null || days === null) return `At ${cron} (cron), ${timezone}`;
  return `${days} at ${time}, ${timezone}`;
}

/** What a digest is called: the name that a moderator gave it, else one after its schedule. */
export function digestName({ name, cron }: Pick<Digest, 'name' | 'cron'>): string {
  if (name !== null) return name;
  if (cron === '0 * * * *') return 'Hourly digest';
  const { time, days } = read(cron);
  if (time === null || days === null) return 'Digest';
  if (days === 'Every day') return 'Daily digest';
  return days === 'Weekdays' ? 'Weekday digest' : 'Weekly digest';
}

function read(cron: string): { time: string | null; days: string | null } {
  const [minute = '', hour = '', dayOfMonth, month, day = ''] = cron.split(' ');
  const isPlain = /^\d+$/.test(minute) && /^\d+$/.test(hour) && dayOfMonth === '*' && month === '*';
  if (!isPlain) return { time: null, days: null };
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*') return { time, days: 'Every day' };
  if (day === '1-5') return { time, days: 'Weekdays' };
  const weekday = /^[0-6]$/.test(day) ? weekdays[Number(day)] : undefined;
  return { time, days: weekday === undefined ? null : `Every ${weekday}` };
}
