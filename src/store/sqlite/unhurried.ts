import type Database from 'better-sqlite3';

/**
 * Writes without waiting for the disk at the end of the transaction. A power cut may take it back, an end of the program does
 * not: for what is derived, or is not missed. SQLite keeps the order, so that nothing which was waited for is lost with it.
 */
export function unhurried<Result>(db: Database.Database, write: () => Result): Result {
  db.pragma('synchronous = NORMAL');
  try {
    return write();
  } finally {
    db.pragma('synchronous = FULL');
  }
}
