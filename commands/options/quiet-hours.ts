import { Mistake } from '../../src/phrases/mistake.js';

const hoursForm = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** Reads hours such as `22:00-07:00` or `22-7`; null for `off`. A `Mistake` for anything else, and for hours of no length. */
export function readQuietHours(text: string): string | null {
  if (/^off$/i.test(text.trim())) return null;
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = hoursForm.exec(text.trim()) ?? [];
  const from = readTime(fromHour, fromMinute);
  const to = readTime(toHour, toMinute);
  if (from === null || to === null || from === to) throw new Mistake('me.quiet-unreadable', { hours: text });
  return `${from}-${to}`;
}

function readTime(hour: string | undefined, minute: string): string | null {
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
