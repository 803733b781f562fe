import type { Inline, Line } from '../chat/reply.js';

/** Parts of a line with `·` between them; parts that are null are left out. */
export function dotted(...parts: readonly (Inline | Line | null)[]): Line {
  const lines = parts
    .filter((part) => part !== null)
    .map((part): Line => (Array.isArray(part) ? part : [part as Inline]));
  return lines.flatMap((line, index) => (index === 0 ? line : [' · ', ...line]));
}

/** The longest beginning of a list whose sizes add up to no more than a budget, and its first in any case. */
export function withinBudget<T>(list: readonly T[], sizeOf: (item: T) => number, budget: number): readonly T[] {
  let left = budget;
  const over = list.findIndex((item) => (left -= sizeOf(item)) < 0);
  return over === -1 ? list : list.slice(0, Math.max(1, over));
}

/** A line that begins with a capital letter. */
export function capitalised([first, ...rest]: Line): Line {
  if (first === undefined) return [];
  return [typeof first === 'string' ? `${first.charAt(0).toUpperCase()}${first.slice(1)}` : first, ...rest];
}
