import type { FeedRead } from './fetch.js';

// Two hundred long items each.
const mostHeld = 12;
const held = new WeakMap<object, Map<number, FeedRead>>();

/** Holds what a fetch brought until somebody has answered a draft, so that it need not be fetched again; the last few only. */
export function holdRead(store: object, draftId: number, read: FeedRead): void {
  const reads = held.get(store) ?? new Map<number, FeedRead>();
  held.set(store, reads);
  reads.set(draftId, read);
  const [oldest] = reads.keys();
  if (reads.size > mostHeld && oldest !== undefined) reads.delete(oldest);
}

/** What is held; null where it is not any more, such as after a restart. */
export function heldRead(store: object, draftId: number): FeedRead | null {
  return held.get(store)?.get(draftId) ?? null;
}

/** Gives it back, once. */
export function takeRead(store: object, draftId: number): FeedRead | null {
  const read = heldRead(store, draftId);
  held.get(store)?.delete(draftId);
  return read;
}
