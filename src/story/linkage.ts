import type { LikenessTable } from './pairs.js';

/** Places of articles in their list. */
export type Group = readonly number[];

export interface LinkageRules {
  /** From which mean likeness on two groups become one. */
  readonly from: (a: Group, b: Group) => number;
  readonly mayJoin: (a: Group, b: Group) => boolean;
}

interface Link {
  readonly group: number;
  readonly likeness: number;
}

/**
 * Groups merged as long as two of them are alike enough, the most alike first, by the mean likeness of their articles
 * (average-link clustering, begun from given groups). Takes time by the square of their number.
 */
export function averageLink(given: readonly Group[], table: LikenessTable, rules: LinkageRules): readonly Group[] {
  const groups: (Group | null)[] = [...given];
  const sums = sumsBetween(given, table);
  const best = given.map((_, group) => bestLink(group, groups, sums, rules));

  for (let one = strongest(best); one >= 0; one = strongest(best)) {
    const other = best[one]!.group;
    groups[one] = [...groups[one]!, ...groups[other]!];
    groups[other] = null;
    best[other] = null;
    for (let group = 0; group < groups.length; group += 1) {
      if (group === one || !groups[group]) continue;
      sums[one]![group]! += sums[other]![group]!;
      sums[group]![one] = sums[one]![group]!;
    }
    for (let group = 0; group < groups.length; group += 1) {
      const isTouched = group === one || best[group]?.group === one || best[group]?.group === other;
      if (groups[group] && isTouched) best[group] = bestLink(group, groups, sums, rules);
      else if (groups[group]) best[group] = better(best[group]!, linkTo(group, one, groups, sums, rules));
    }
  }
  return groups.filter((group) => group !== null);
}

function sumsBetween(groups: readonly Group[], table: LikenessTable): readonly Float64Array[] {
  return groups.map((group) =>
    Float64Array.from(groups, (other) =>
      other === group
        ? 0
        : group.reduce((sum, one) => sum + other.reduce((part, two) => part + table.of(one, two), 0), 0),
    ),
  );
}

function bestLink(
  group: number,
  groups: readonly (Group | null)[],
  sums: readonly Float64Array[],
  rules: LinkageRules,
): Link | null {
  let best: Link | null = null;
  for (let other = 0; other < groups.length; other += 1) {
    if (other !== group) best = better(best, linkTo(group, other, groups, sums, rules));
  }
  return best;
}

function linkTo(
  group: number,
  other: number,
  groups: readonly (Group | null)[],
  sums: readonly Float64Array[],
  rules: LinkageRules,
): Link | null {
  const [a, b] = [groups[group], groups[other]];
  if (!a || !b) return null;
  const likeness = sums[group]![other]! / (a.length * b.length);
  return likeness >= rules.from(a, b) && rules.mayJoin(a, b) ? { group: other, likeness } : null;
}

function better(one: Link | null, other: Link | null): Link | null {
  if (!one || !other) return one ?? other;
  return other.likeness > one.likeness ? other : one;
}

function strongest(links: readonly (Link | null)[]): number {
  return links.reduce((best, link, at) => (link && link.likeness > (links[best]?.likeness ?? 0) ? at : best), -1);
}
