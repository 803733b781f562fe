import type { Features } from './features.js';

/** An item on its way into the index; times in milliseconds since 1970. */
export interface Arrival {
  readonly id: number;
  readonly features: Features;
  readonly publishedAt: number;
  /** Never before that of the arrival before it: by this items leave. */
  readonly seenAt: number;
}
