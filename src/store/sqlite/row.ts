import type Database from 'better-sqlite3';

/** A row that the statement cannot fail to give; its absence is a fault of ours. */
export function found<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new Error('The database gave no row where there must be one.');
  return row;
}

/** One whole operation of the store: all of it happens, or nothing. */
export function inTransaction<Values extends unknown[], Result>(
  db: Database.Database,
  work: (...values: Values) => Result,
): (...values: Values) => Promise<Result> {
  const run = db.transaction(work);
  return async (...values) => run(...values);
}

/** A stored time, in milliseconds. */
export function dateOf(milliseconds: number | null): Date | null {
  return milliseconds === null ? null : new Date(milliseconds);
}
