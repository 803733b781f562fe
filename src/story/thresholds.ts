import type { Ground } from './item.js';

type ByGround = Readonly<Record<Ground, number>>;

// Cosines, with what time takes off them. All of them were measured in `docs/decisions/0018`. Below the thresholds for texts
// is a cliff, those for headlines stand on a plain.

/** From which likeness on an item joins a story as it comes. */
export const joinFrom: ByGround = { headline: 0.08, short: 0.09, text: 0.12 };

/** By how much two stories have to be more alike than that, to become one. */
export const mergeFactor = 1.5;

/** From which mean likeness of their articles on two entries of a digest become one. */
export const linkFrom: ByGround = { headline: 0.055, short: 0.07, text: 0.09 };

/** Below which mean likeness an article is no part of an entry. */
export const castBelow = 0.04;

/** How much more an article has to be like another entry, to go there. */
export const moveFactor = 3;
