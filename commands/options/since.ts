import type { App } from '../../src/chat/app.js';
import type { Caller } from '../../src/chat/command.js';
import type { Choice } from '../../src/chat/options.js';
import { Mistake } from '../../src/phrases/mistake.js';
import { phrasesIn } from '../../src/phrases/phrases.js';

const hourMs = 3600 * 1000;
const suggested = ['24h', '7d', '30d'] as const;

/** Reads a moment in the past: `24h`, `7d`, or a day such as `2026-03-01` (its beginning in UTC). */
export function readSince(text: string, now: Date): Date {
  const span = /^([1-9]\d{0,3})\s*([hd])$/i.exec(text);
  if (span) return new Date(now.getTime() - Number(span[1]) * (span[2]?.toLowerCase() === 'd' ? 24 : 1) * hourMs);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  // `new Date` turns 31 February into 3 March; a day that does not exist is a mistake to be told.
  if (day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return day;
  throw new Mistake('mistake.since', { text });
}

/** Suggests the usual spans. */
export function completeSince(typed: string, _app: App, { language }: Caller): Promise<readonly Choice[]> {
  const phrases = phrasesIn(language);
  const fitting = suggested.filter((value) => value.startsWith(typed));
  return Promise.resolve(fitting.map((value) => ({ label: phrases.text(`since.${value}`), value })));
}
