import type { Ground } from './item.js';

/** From which likeness on an item joins a story as it comes. Measured in `docs/decisions/0018`. */
export const joinFrom: Readonly<Record<Ground, number>> = { headline: 0.085, text: 0.12 };

/** By how much two stories have to be more alike than that, to become one. */
export const mergeFactor = 1.5;
