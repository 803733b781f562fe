import { existsSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Log } from '../../chat/app.js';
import { backupPathFor, partialOf } from './backup-names.js';
import { forgetOldMigrations, forgetPartialMigrations, keepCopy, makeWay } from './backups.js';
import { explain, StoreError } from './error.js';
import { removeDatabase } from './files.js';
import { bytesIn, type FreeBytes, freeBytesOn } from './free-room.js';

// Of so many versions; they do not count among the nightly ones.
const keptVersions = 3;

/**
 * Copies a database before the first step of a migration that begins behind `version`, for its only owner. Where it cannot,
 * nothing is migrated.
 */
export function backUpBeforeMigration(
  db: Database.Database,
  version: number,
  log?: Log,
  freeBytes: FreeBytes = freeBytesOn,
): void {
  const to = backupPathFor(db.name, new Date(), version + 1);
  // Of this very second: a start that was killed has made it.
  if (existsSync(to)) return;
  const partial = partialOf(to);
  try {
    forgetPartialMigrations(db.name);
    makeWay(db.name, to, () => bytesIn(db, 'used pages'), freeBytes);
    // Not the online backup, which needs turns of the event loop: before a migration there is nothing to keep going.
    db.prepare('VACUUM INTO ?').run(partial);
    keepCopy(db.name, partial, to);
  } catch (error) {
    removeDatabase(partial);
    throw refusal(error, db.name, to);
  }
  forgetOldMigrations(db.name, keptVersions, to);
  log?.info('store.backed-up', { path: to, version });
}

function refusal(error: unknown, path: string, to: string): unknown {
  const reason = explain(error, to);
  if (!(reason instanceof StoreError)) return reason;
  const stays = `The database ${path} stays as it is and is not migrated`;
  const options = { cause: error };
  if (reason.code === 'FULL' && reason === error) {
    return new StoreError('FULL', `${stays}. ${reason.message} Free some and start again.`, options);
  }
  if (reason.code === 'FULL') {
    const megabytes = Math.ceil(statSync(path).size / 1e6);
    const words = `there is no room for the backup before. Free ${megabytes} MB on its disk and start again.`;
    return new StoreError('FULL', `${stays}: ${words}`, options);
  }
  if (reason.code === 'UNWRITABLE') {
    const words = `its backup ${to} cannot be written. Give this user the right to write into that folder.`;
    return new StoreError('UNWRITABLE', `${stays}: ${words}`, options);
  }
  return reason;
}
