const dayMs = 24 * 3600 * 1000;
const leastNamesDays = 180;
const longListNamesDays = 730;
const leastRecordDays = 90;
const historyDays = 90;
const linksDays = 365;
// A month, and some days for a run that comes late: what waits for a digest that comes no more goes too.
const digestDays = 35;
// For as long somebody may ask what became of a message, and a post is written over.
const wordsDays = 7;

/** Moments, in milliseconds and as SQL names them: what is older may go. */
export interface Horizons {
  readonly [name: string]: number | string;
  /** Articles, by when they were first seen. */
  readonly articles: number;
  /** Articles that a digest is still to tell of, by the same. */
  readonly digests: number;
  /** The names of items, by when their feed listed them last. */
  readonly names: number;
  /** The same for feeds that list more than is read of them. */
  readonly longListNames: number;
  /** What was told and by whom it was wanted: runs, messages, what was removed. */
  readonly records: number;
  readonly recordsDay: string;
  /** Who changed what, and what for undoing that. */
  readonly history: number;
  readonly links: number;
  readonly words: number;
  readonly undo: number;
}

/** How far back is kept what there is of each kind. */
export function horizonsAt(now: Date, keepDays: number): Horizons {
  const ago = (days: number) => now.getTime() - days * dayMs;
  const records = ago(Math.max(leastRecordDays, keepDays));
  return {
    articles: ago(keepDays),
    digests: ago(digestDays),
    names: ago(namesKeptDays(keepDays)),
    longListNames: ago(Math.max(longListNamesDays, namesKeptDays(keepDays))),
    // Never shorter than the articles that hang on it.
    records,
    recordsDay: new Date(records).toISOString().slice(0, 10),
    history: ago(historyDays),
    links: ago(linksDays),
    words: ago(wordsDays),
    undo: ago(1),
  };
}

/** For how many days the names of an item are remembered after its feed listed it last: longer than its article is kept. */
export function namesKeptDays(keepDays: number): number {
  return Math.max(leastNamesDays, keepDays + leastRecordDays);
}
