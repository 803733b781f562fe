import type { Group } from './linkage.js';
import type { LikenessTable } from './pairs.js';
import { castBelow, moveFactor } from './thresholds.js';

/** Groups in the order in which they were given, which may be left empty, and articles that belong to none. */
export interface Tidied {
  readonly groups: readonly Group[];
  readonly alone: readonly number[];
}

const mostRounds = 3;

/**
 * Articles go to the group that they are much more like than their own; those that are hardly like their own, and no more
 * like another, stand alone. `mayMove` says where an article may go.
 */
export function withoutIntruders(
  given: readonly Group[],
  table: LikenessTable,
  mayMove: (article: number, to: Group) => boolean,
): Tidied {
  let groups = given;
  const alone: number[] = [];
  for (let round = 0; round < mostRounds; round += 1) {
    const moves = groups.flatMap((_, from) => movesFrom(from, groups, table, mayMove));
    if (moves.length === 0) break;
    const moved = new Set(moves.map(({ article }) => article));
    alone.push(...moves.filter(({ to }) => to === null).map(({ article }) => article));
    groups = groups.map((group, at) => [
      ...group.filter((article) => !moved.has(article)),
      ...moves.filter(({ to }) => to === at).map(({ article }) => article),
    ]);
  }
  return { groups, alone };
}

interface Move {
  readonly article: number;
  /** Null: to stand alone. */
  readonly to: number | null;
}

function movesFrom(
  from: number,
  groups: readonly Group[],
  table: LikenessTable,
  mayMove: (article: number, to: Group) => boolean,
): readonly Move[] {
  const group = groups[from]!;
  if (group.length < 2) return [];
  return group.flatMap((article) => {
    const own = meanLikeness(article, group, table);
    let to: number | null = null;
    let highest = Math.max(castBelow, own * moveFactor);
    groups.forEach((other, at) => {
      const likeness = at === from ? 0 : meanLikeness(article, other, table);
      if (likeness < highest || !mayMove(article, other)) return;
      highest = likeness;
      to = at;
    });
    return to !== null || own < castBelow ? [{ article, to }] : [];
  });
}

function meanLikeness(article: number, group: Group, table: LikenessTable): number {
  const others = group.length - (group.includes(article) ? 1 : 0);
  return others === 0 ? 0 : group.reduce((sum, other) => sum + table.of(article, other), 0) / others;
}
