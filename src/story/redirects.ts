import type { Merge } from './story-index.js';

/** Which story each merged one has become part of. */
export type Redirects = ReadonlyMap<number, number>;

/** Merges, in the order in which they happened, as redirects. */
export function redirectsOf(merges: readonly Merge[]): Redirects {
  return new Map(merges.map(({ from, into }) => [from, into]));
}

/** The story that an id, perhaps an old one, means today. A merge leads to an older story, so this comes to an end. */
export function followRedirects(id: number, redirects: Redirects): number {
  let now = id;
  for (let next = redirects.get(now); next !== undefined && next < now; next = redirects.get(now)) now = next;
  return now;
}
