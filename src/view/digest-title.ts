import type { Digest } from '../model.js';
import { digestName } from './schedules.js';
import { calendarDay } from './time.js';

/** What the thread of a digest is called: "Daily digest · Thursday 12 March". */
export function digestTitle(digest: Pick<Digest, 'name' | 'cron' | 'timezone'>, at: Date): string {
  return `${digestName(digest)} · ${calendarDay(at, digest.timezone)}`;
}
