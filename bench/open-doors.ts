import type { App } from '../src/chat/app.js';
import { Allowance } from '../src/chat/allowance.js';
import { silentMeter } from '../src/chat/meter.js';

/** A program with only these doors open, no limit a person and nobody who counts: whatever goes to another one is a fault of the bench. */
export function openDoors(doors: Partial<App>): App {
  const open: Partial<App> = { allowance: new Allowance(null), meter: silentMeter, ...doors };
  return new Proxy(open, {
    get(target, door) {
      if (Reflect.has(target, door)) return Reflect.get(target, door);
      throw new Error(`This bench opens no door called ${String(door)}.`);
    },
    // A door that is not there throws, so whoever holds this has all that it gets.
  }) as App;
}
