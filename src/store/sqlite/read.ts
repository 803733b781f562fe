import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { UserError } from '../../errors.js';
import type { Store } from '../store.js';
import { explain } from './error.js';
import { versionOf } from './migrate.js';
import { migrations } from './migrations.js';
import { openToRead } from './open-to-read.js';
import { storeOn } from './open.js';

/**
 * Opens the store in a file to read it, also while another program owns it: whatever writes is refused by SQLite. Throws a
 * `UserError` or a `StoreError` where there is no database of this version.
 */
export function readSqliteStore(path: string): Store {
  if (!existsSync(path)) {
    const message = `There is no database ${path}: start the bot once, or set DATABASE_URL to the file that it uses.`;
    throw new UserError('DATABASE_MISSING', message);
  }
  let db: Database.Database | undefined;
  try {
    db = openToRead(path);
    if (versionOf(db) < migrations.length) {
      const message = `The database ${path} is of an older version: start the bot, or run nutshell migrate.`;
      throw new UserError('DATABASE_OLD', message);
    }
    return storeOn(db);
  } catch (error) {
    db?.close();
    throw explain(error, path);
  }
}
