import type { App } from '../src/chat/app.js';
import { Allowance } from '../src/chat/allowance.js';

/** A program with only these doors open, and no limit a person: whatever goes to another one is a fault of the bench. */
export function openDoors(doors: Partial<App>): App {
  const open: Partial<App> = { allowance: new Allowance(null), ...doors };
  return new Proxy(open, {
    get(target, door) {
      if (Reflect.has(target, door)) return Reflect.get(target, door);
      throw new Error(`This bench opens no door called ${String(door)}.`);
    },
    // A door that is not there throws, so whoever holds this has all that it gets.
  }) as App;
}
