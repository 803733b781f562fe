import { dateOf } from './fields.js';
import type { Element } from './elements.js';

const maxItems = 200;
// Feeds of a thousand items are common, and sorting costs; beyond this it is memory that counts.
const maxHeld = 2000;

/** When an item was published: the publisher's word, else the change that it names. */
export function publishedAt(item: Element): Date | null {
  return (
    dateOf(item, 'pubdate', 'published', 'issued', 'dc:date', 'created', 'dcterms:issued', 'dcterms:created') ??
    updatedAt(item)
  );
}

/** When an item was last changed. */
export function updatedAt(item: Element): Date | null {
  return dateOf(item, 'updated', 'modified', 'dcterms:modified');
}

/** Holds the newest of a feed's items, in the feed's order; undated ones count as newest, because feeds begin with what is new. */
export class NewestItems {
  #held: Element[] = [];

  get isEmpty(): boolean {
    return this.#held.length === 0;
  }

  add(item: Element): void {
    this.#held.push(item);
    if (this.#held.length >= maxHeld) this.#held = [...this.newest()];
  }

  newest(): readonly Element[] {
    if (this.#held.length <= maxItems) return this.#held;
    const time = new Map(this.#held.map((item) => [item, publishedAt(item)?.getTime() ?? Infinity]));
    // The sort is stable: of items of one age the first ones stay. Infinity minus itself is no number.
    const byAge = [...this.#held].sort((a, b) => (time.get(b) ?? 0) - (time.get(a) ?? 0) || 0);
    const kept = new Set(byAge.slice(0, maxItems));
    return this.#held.filter((item) => kept.has(item));
  }
}
