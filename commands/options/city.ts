import type { Choice } from '../../src/chat/options.js';
import { timezones } from '../../src/digest/schedule.js';

/** Suggests time zones: those first whose city begins with what is typed, then those that have it anywhere. */
export function completeCity(typed: string): Promise<readonly Choice[]> {
  const wanted = typed.toLowerCase().replaceAll(' ', '_');
  const found = timezones().filter((zone) => zone.toLowerCase().includes(wanted));
  const begins = (zone: string) => Number(cityOf(zone).toLowerCase().startsWith(wanted));
  // The order is kept among equals.
  const sorted = found.toSorted((a, b) => begins(b) - begins(a));
  return Promise.resolve(sorted.map((zone) => ({ label: labelOf(zone), value: zone })));
}

function cityOf(zone: string): string {
  return zone.split('/').at(-1) ?? zone;
}

/** "Port of Spain · America/Port_of_Spain". */
function labelOf(zone: string): string {
  const city = cityOf(zone).replaceAll('_', ' ');
  return city === zone ? zone : `${city} · ${zone}`;
}
