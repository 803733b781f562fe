import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';
import { explain, sentence, StoreError } from './error.js';
import { bytesIn, type FreeBytes, freeBytesOn, shortage } from './free-room.js';
import { lockDatabase } from './lock.js';
import { versionOf } from './migrate.js';
import { compact } from './reclaim.js';
import { temporaryFolder } from './temporary-folder.js';

/**
 * Writes the database in a file anew, as small as it can be; from then on it gives room back while it is in use. Nobody else may
 * use it, and there has to be room for it twice more meanwhile. Gives its size before and after. Throws a `StoreError` for the
 * operator.
 */
export function compactFile(
  path: string,
  freeBytes: FreeBytes = freeBytesOn,
): { readonly before: number; readonly after: number } {
  if (!existsSync(path)) throw new StoreError('DATABASE_MISSING', `There is no database ${path}.`);
  const lock = lockDatabase(path);
  let db: Database.Database | undefined;
  try {
    db = new Sqlite(path, { fileMustExist: true, timeout: 5000 });
    if (versionOf(db) === 0) throw new StoreError('NOT_A_DATABASE', sentence('NOT_A_DATABASE', path));
    // As the bot has it. The other journal takes what the file was, and not what it will be.
    db.pragma('journal_mode = WAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
    refuseWithoutRoom(db, freeBytes);
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

// What the journal and the map of pages take beside the pages themselves: less than 24 bytes and 5 of 4096.
const overhead = 1.01;

/** SQLite writes the new file as a temporary one first, wherever it puts these, and then whole into the journal beside the old one. */
function refuseWithoutRoom(db: Database.Database, freeBytes: FreeBytes): void {
  const bytes = bytesIn(db, 'used pages') * overhead;
  const [beside, temporary] = [dirname(realpathSync(db.name)), temporaryFolder(process.env)];
  const isOneDisk = statSync(beside).dev === statSync(temporary).dev;
  const needs = isOneDisk
    ? [{ folder: beside, bytes: 2 * bytes }]
    : [beside, temporary].map((folder) => ({ folder, bytes }));
  const lacks = needs.map((need) => shortage(need.folder, need.bytes, freeBytes)).find((words) => words !== null);
  if (lacks === undefined) return;
  const stays = `The database ${db.name} stays as it is, since there is no room to write it anew`;
  throw new StoreError('FULL', `${stays}: ${lacks}. Free some, or name a folder on another disk in SQLITE_TMPDIR.`);
}
