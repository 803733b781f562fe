import type { Language } from '../../src/phrases/language.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

// With what people write beside the figures: `22 Uhr`, `22h30`, `from`.
const hoursForm =
  /^[\p{L}\s]*(\d{1,2})(?:[:.h](\d{2}))?[\p{L}\s]*[-–—~〜][\p{L}\s]*(\d{1,2})(?:[:.h](\d{2}))?[\p{L}\s]*\.?$/u;
// Of twelve hours, half would be read wrongly.
const twelveHours = /\d\s*[ap]\.?\s?m\b/i;

/**
 * Reads hours such as `22:00-07:00` or `22-7`; null for `off`, or a word for it in this language. A `Mistake` for anything
 * else, and for hours of no length.
 */
export function readQuietHours(text: string, language: Language): string | null {
  const typed = text.normalize('NFKC').trim();
  if (isOff(typed, language)) return null;
  const parts = twelveHours.test(typed) ? null : hoursForm.exec(typed);
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = parts ?? [];
  const from = readTime(fromHour, fromMinute);
  const to = readTime(toHour, toMinute);
  if (from === null || to === null || from === to) throw new Mistake('me.quiet-unreadable', { hours: text });
  return `${from}-${to}`;
}

function isOff(typed: string, language: Language): boolean {
  const words = ['off', ...phrasesIn(language).text('me.quiet-off-words').split(', ')];
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' });
  return words.some((word) => compare(word, typed) === 0);
}

function readTime(hour: string | undefined, minute: string): string | null {
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
