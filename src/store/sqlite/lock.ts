import { closeSync, openSync, realpathSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';
import { explain, sentence, StoreError } from './error.js';

/** Held by the one program that may use a database. */
export interface Lock {
  release(): void;
}

/**
 * Makes this program the only owner of the database at `path`, or throws a `StoreError` at once. A lock of the operating
 * system on a file beside it, so that it is free again whenever its holder ends, even by `kill -9`.
 */
export function lockDatabase(path: string): Lock {
  let lockPath = `${path}.lock`;
  let db: Database.Database | undefined;
  try {
    // Beside the file itself, or two names of one file would have two locks; so it has to be there.
    closeSync(openSync(path, 'a'));
    lockPath = `${realpathSync(path)}.lock`;
    db = new Sqlite(lockPath, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    // Exclusive mode keeps, after the commit, the lock that the transaction took.
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    const held = db;
    return { release: () => void held.close() };
  } catch (error) {
    db?.close();
    const reason = explain(error, lockPath);
    throw reason instanceof StoreError && reason.code === 'LOCKED'
      ? new StoreError('LOCKED', sentence('LOCKED', path), { cause: error })
      : reason;
  }
}
