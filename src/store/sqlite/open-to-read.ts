import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';

/**
 * Opens a database that others may use, and changes nothing that is kept in it. Not `readonly`: the last such connection to
 * a file leaves two empty ones beside it, and to clear away what a killed program left it has to be able to write.
 */
export function openToRead(path: string): Database.Database {
  const db = new Sqlite(path, { fileMustExist: true, timeout: 5000 });
  db.pragma('query_only = ON');
  return db;
}
