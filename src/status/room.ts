import type { TracedLog } from '../chat/app.js';
import { type Meter, silentMeter } from '../chat/meter.js';
import type { Store } from '../store/store.js';
import type { OpenServer } from './server.js';

/** What the program tells how it is, and what is made of that for whoever runs it. */
export interface StatusRoom {
  /** The log and the meter that the program is to use. */
  readonly log: TracedLog;
  readonly meter: Meter;
  /** Serves it from now on; null where it is served nowhere. Throws a `UserError` where it cannot. */
  serve(store: Store): Promise<OpenServer | null>;
  /** The surface is open, and says by this whether it is reached. */
  connect(isConnected: () => boolean): void;
}

/** Where nobody looks: nothing is counted, and nothing is served. */
export function unwatched(log: TracedLog): StatusRoom {
  return { log, meter: silentMeter, serve: () => Promise.resolve(null), connect: () => {} };
}
