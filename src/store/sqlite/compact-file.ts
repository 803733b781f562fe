import { existsSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';
import { explain, sentence, StoreError } from './error.js';
import { lockDatabase } from './lock.js';
import { versionOf } from './migrate.js';
import { compact } from './reclaim.js';

/**
 * Writes the database in a file anew, as small as it can be; from then on it gives room back while it is in use. Nobody else may
 * use it, and the disk needs as much room again. Gives its size before and after. Throws a `StoreError` for the operator.
 */
export function compactFile(path: string): { readonly before: number; readonly after: number } {
  if (!existsSync(path)) throw new StoreError('DATABASE_MISSING', `There is no database ${path}.`);
  const lock = lockDatabase(path);
  let db: Database.Database | undefined;
  try {
    db = new Sqlite(path, { fileMustExist: true, timeout: 5000 });
    if (versionOf(db) === 0) throw new StoreError('NOT_A_DATABASE', sentence('NOT_A_DATABASE', path));
    db.pragma('wal_checkpoint(TRUNCATE)');
    const before = statSync(path).size;
    compact(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
    return { before, after: statSync(path).size };
  } catch (error) {
    throw explain(error, path);
  } finally {
    db?.close();
    lock.release();
  }
}
