import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { weekdayOf } from './time.js';

/** When a digest comes, in words: "Every day at 08:00, Europe/Berlin". A schedule without words of its own is shown as cron. */
export function scheduleWords(phrases: Phrases, { cron, timezone }: Pick<Digest, 'cron' | 'timezone'>): string {
  const { kind, time, day } = read(cron);
  const weekday = day === null ? '' : weekdayOf(phrases, new Date(sundayMs + day * dayMs), 'UTC');
  return phrases.text(`schedule.${kind}`, { time, weekday, timezone, cron });
}

/** What a digest is called: the name that a moderator gave it, else one after its schedule. */
export function digestName(phrases: Phrases, { name, cron }: Pick<Digest, 'name' | 'cron'>): string {
  if (name !== null) return name;
  const { kind } = read(cron);
  return phrases.text(kind === 'cron' ? 'digest.name.other' : `digest.name.${kind}`);
}

const dayMs = 86_400_000;
// Any Sunday.
const sundayMs = Date.UTC(2023, 0, 1);

interface Schedule {
  readonly kind: 'hourly' | 'daily' | 'weekdays' | 'weekly' | 'cron';
  /** "08:00"; empty where the kind has none. */
  readonly time: string;
  /** 0 is Sunday; null where the kind has none. */
  readonly day: number | null;
}

function read(cron: string): Schedule {
  const none = { time: '', day: null };
  if (cron === '0 * * * *') return { kind: 'hourly', ...none };
  const [minute = '', hour = '', dayOfMonth, month, day = ''] = cron.split(' ');
  const isPlain = /^\d+$/.test(minute) && /^\d+$/.test(hour) && dayOfMonth === '*' && month === '*';
  if (!isPlain) return { kind: 'cron', ...none };
  const time = `${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`;
  if (day === '*') return { kind: 'daily', time, day: null };
  if (day === '1-5') return { kind: 'weekdays', time, day: null };
  return /^[0-6]$/.test(day) ? { kind: 'weekly', time, day: Number(day) } : { kind: 'cron', ...none };
}
