/** A word of the store, and in how many articles it stands. */
export interface KnownWord {
  readonly word: string;
  readonly documents: number;
}

const shortest = 4;
const longWord = 7;

/** How many letters may be wrong in a word that is taken for a misspelling: none in a short one, two in a long one. */
export function slipsIn(word: string): number {
  return word.length < shortest ? 0 : word.length < longWord ? 1 : 2;
}

/** The known word that was most likely meant by one that stands nowhere; null where none is near. */
export function nearestWord<Word extends KnownWord>(typed: string, known: readonly Word[]): Word | null {
  const most = slipsIn(typed);
  let best: Word | null = null;
  let fewest = most + 1;
  for (const candidate of known) {
    const slips = editDistance(typed, candidate.word, most);
    const isBetter = slips < fewest || (slips === fewest && candidate.documents > (best?.documents ?? 0));
    if (slips > most || !isBetter) continue;
    best = candidate;
    fewest = slips;
  }
  return best;
}

/**
 * How many letters were left out, added, changed or swapped with their neighbour between two words (Damerau, 1964, in the
 * form of optimal string alignment); more than `most` is only known to be more.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let line = 1; line <= one.length; line += 1) {
    const next = [line];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[line - 1] === other[column - 1];
      const isSwapped =
        line > 1 && column > 1 && one[line - 1] === other[column - 2] && one[line - 2] === other[column - 1];
      const changed = (row[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity;
      next.push(Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, changed, swapped));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[other.length] ?? most + 1;
}
