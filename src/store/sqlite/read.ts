import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { UserError } from '../../errors.js';
import type { Store } from '../store.js';
import { explain } from './error.js';
import { versionOf } from './migrate.js';
import { migrations } from './migrations.js';
import { openToRead } from './open-to-read.js';
import { storeOn } from './open.js';

/** As many migrations as this program knows. */
export const newestVersion: number = migrations.length;

/**
 * Opens the store in a file to read it, also while another program owns it: whatever writes is refused by SQLite. Throws a
 * `UserError` or a `StoreError` where there is no database of this version.
 */
export function readSqliteStore(path: string): Store {
  return reading(path, (db) => {
    if (versionOf(db) === newestVersion) return storeOn(db);
    const message = `The database ${path} is of an older version: start the bot, or run nutshell migrate.`;
    throw new UserError('DATABASE_OLD', message);
  });
}

/** How many migrations the database in a file has had. Throws as `readSqliteStore` does, but not for an older version. */
export function versionOfFile(path: string): number {
  return reading(path, (db) => {
    const version = versionOf(db);
    db.close();
    return version;
  });
}

/** Throws a `UserError` where there is no file, which opening it to write would make. */
export function refuseMissing(path: string): void {
  if (existsSync(path)) return;
  const message = `There is no database ${path}: start the bot once, or set DATABASE_URL to the file that it uses.`;
  throw new UserError('DATABASE_MISSING', message);
}

/** Closes the database only where `use` throws. */
function reading<T>(path: string, use: (db: Database.Database) => T): T {
  refuseMissing(path);
  let db: Database.Database | undefined;
  try {
    db = openToRead(path);
    return use(db);
  } catch (error) {
    db?.close();
    throw explain(error, path);
  }
}
