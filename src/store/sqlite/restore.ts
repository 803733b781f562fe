import { copyFileSync, existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';
import type { RestoreReport } from '../upkeep.js';
import { backupTime } from './backup-names.js';
import { backUpFile } from './backups.js';
import { checkDatabase } from './check.js';
import { explain, StoreError } from './error.js';
import { besides, removeDatabase, shareLike, syncNameToDisk } from './files.js';
import { freeAside, restoringOf } from './leftovers.js';
import { lockDatabase } from './lock.js';
import { type LostTime, noteRestored } from './restored.js';

/**
 * Puts a backup in the place of a database, which is moved aside; nobody may be using it. Whenever the program is killed
 * there is either the old database or the new one. Throws a `StoreError` with a sentence for the operator where the backup
 * is no good or the database is in use; then nothing has changed.
 */
export async function restoreFile(backupPath: string, databasePath: string, at = new Date()): Promise<RestoreReport> {
  const beganMs = performance.now();
  refuseBad(backupPath);
  const lock = lockDatabase(databasePath);
  try {
    const path = realpathSync(databasePath);
    const fresh = restoringOf(path);
    removeDatabase(fresh);
    await backUpFile(backupPath, fresh);
    noteRestored(fresh, lostTime(backupPath, at));
    shareLike(fresh, path);
    const setAside = isEmpty(path) ? null : putAside(path, at);
    replace(path, fresh);
    return {
      path: databasePath,
      bytes: statSync(path).size,
      tookMs: Math.round(performance.now() - beganMs),
      setAside,
    };
  } finally {
    lock.release();
  }
}

function lostTime(backupPath: string, at: Date): LostTime {
  const madeAt = backupTime(backupPath);
  return { from: madeAt < at ? madeAt : at, to: at };
}

function refuseBad(backupPath: string): void {
  const check = checkDatabase(backupPath);
  switch (check.kind) {
    case 'ok':
      return;
    case 'too-new':
      throw new StoreError(
        'TOO_NEW',
        `The backup ${backupPath} was written by a newer Nutshell: install that version or a later one.`,
      );
    case 'missing':
      throw new StoreError('BACKUP_MISSING', `There is no backup ${backupPath}: name a file that is there.`);
    case 'unreadable':
      throw new StoreError('UNWRITABLE', check.reason);
    case 'damaged':
      throw new StoreError('CORRUPT', `The backup ${backupPath} is damaged: name an older one.`);
    case 'empty':
    case 'not-a-database':
    case 'of-another-program':
      throw new StoreError('NOT_A_DATABASE', `${backupPath} is no backup of Nutshell: name another file.`);
  }
}

/** The lock makes a file where there is none. */
function isEmpty(path: string): boolean {
  return statSync(path).size === 0 && besides.every((suffix) => !existsSync(`${path}${suffix}`));
}

/** Gives the database a second name, under which it stays; with what SQLite could not bring into it, where it is damaged. */
function putAside(path: string, at: Date): string {
  takeIn(path);
  const aside = freeAside(path, at);
  for (const suffix of ['', '-wal', '-journal']) {
    if (existsSync(`${path}${suffix}`)) nameAlso(`${path}${suffix}`, `${aside}${suffix}`);
  }
  syncNameToDisk(aside);
  return aside;
}

/** Brings what was written ahead into the database, so that one file is all of it. A damaged one may not let that happen. */
function takeIn(path: string): void {
  let db: Database.Database | undefined;
  try {
    db = new Sqlite(path, { timeout: 5000 });
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    const reason = explain(error, path);
    if (reason instanceof StoreError && reason.code === 'LOCKED') throw reason;
    // It is replaced because it is damaged, and what could not be taken in is moved aside with it.
  } finally {
    db?.close();
  }
}

function nameAlso(path: string, name: string): void {
  try {
    linkSync(path, name);
  } catch {
    // Not every file system knows a second name for one file.
    copyFileSync(path, name);
  }
}

function replace(path: string, fresh: string): void {
  // What belongs to the old database would be taken for the new one's, so it goes first.
  for (const suffix of besides) rmSync(`${path}${suffix}`, { force: true });
  syncNameToDisk(path);
  renameSync(fresh, path);
  syncNameToDisk(path);
}
