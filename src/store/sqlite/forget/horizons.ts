const leastKeysDays = 180;
const leastRecordDays = 90;

/** For how many days the names of an item are remembered after its feed listed it last: longer than its article is kept. */
export function keysKeptDays(keepDays: number): number {
  return Math.max(leastKeysDays, keepDays + leastRecordDays);
}

/**
 * For how many days is kept what was told and by whom it was wanted: runs, messages, what was removed. As long as history
 * says who did what, and never shorter than the articles that hang on it.
 */
export function recordKeptDays(keepDays: number): number {
  return Math.max(leastRecordDays, keepDays);
}
