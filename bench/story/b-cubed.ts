/** An item with the story that people put it into, and the one that a program did. */
export interface Judged {
  readonly gold: string;
  readonly found: string;
}

export interface Grouping {
  /** B-cubed F1 (Bagga and Baldwin 1998), 0 to 1. */
  readonly f1: number;
  /** How many entries a reader sees for one story. */
  readonly entries: number;
  /** The share of items that stand under a story which is not theirs. */
  readonly intruders: number;
}

/** How well items were grouped. */
export function grouping(items: readonly Judged[]): Grouping {
  const gold = countBy(items, (item) => item.gold);
  const found = countBy(items, (item) => item.found);
  const both = countBy(items, (item) => JSON.stringify([item.gold, item.found]));
  const meanShare = (of: (item: Judged) => number) =>
    items.reduce((sum, item) => sum + both.get(JSON.stringify([item.gold, item.found]))! / of(item), 0) / items.length;

  const precision = meanShare((item) => found.get(item.found)!);
  const recall = meanShare((item) => gold.get(item.gold)!);
  return {
    f1: (2 * precision * recall) / (precision + recall),
    entries: both.size / gold.size,
    intruders: 1 - inPlace(items, both) / items.length,
  };
}

/** How many items stand under a story of which most are theirs. */
function inPlace(items: readonly Judged[], both: ReadonlyMap<string, number>): number {
  const most = new Map<string, number>();
  for (const item of items) {
    const count = both.get(JSON.stringify([item.gold, item.found]))!;
    most.set(item.found, Math.max(most.get(item.found) ?? 0, count));
  }
  return [...most.values()].reduce((sum, count) => sum + count, 0);
}

function countBy(items: readonly Judged[], key: (item: Judged) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
