import type { Digest } from '../model.js';
import type { Phrases } from '../phrases/phrases.js';
import { digestName } from './schedules.js';
import { calendarDay } from './time.js';

/** What the thread of a digest is called: "Daily digest · Thursday 12 March". */
export function digestTitle(phrases: Phrases, digest: Pick<Digest, 'name' | 'cron' | 'timezone'>, at: Date): string {
  return `${digestName(phrases, digest)} · ${calendarDay(phrases, at, digest.timezone)}`;
}
