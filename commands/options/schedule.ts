import type { Choice } from '../../src/chat/options.js';
import { isTimezone, timezones } from '../../src/digest/schedule.js';
import { Mistake } from '../../src/phrases/mistake.js';

/** The time zone of that IANA name; a `Mistake` where there is none. */
export function readTimezone(name: string): string {
  if (isTimezone(name)) return name;
  throw new Mistake('mistake.timezone-unknown', { name });
}

/** Suggests time zones by any part of their names. */
export function completeTimezone(typed: string): Promise<readonly Choice[]> {
  const wanted = typed.toLowerCase().replaceAll(' ', '_');
  const zones = timezones().filter((zone) => zone.toLowerCase().includes(wanted));
  return Promise.resolve(zones.map((zone) => ({ label: zone, value: zone })));
}

/** Suggests when a digest may come. */
export function completeWhen(typed: string): Promise<readonly Choice[]> {
  const times = ['08:00', 'weekdays 08:00', 'monday 08:00', '18:00', 'hourly'];
  const fitting = times.filter((time) => time.startsWith(typed.toLowerCase()));
  return Promise.resolve(fitting.map((time) => ({ label: time, value: time })));
}
