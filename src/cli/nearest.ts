import { editDistance } from '../search/spelling.js';

/** The name that was most likely meant by one that there is not; null where none is near. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const most = typed.length < 4 ? 1 : typed.length < 9 ? 2 : 3;
  const ranked = names
    .map((name) => ({ name, slips: editDistance(typed.toLowerCase(), name.toLowerCase(), most) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips);
  return ranked[0]?.name ?? null;
}
