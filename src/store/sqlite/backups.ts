import { closeSync, existsSync, fdatasyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';
import type { BackupReport, DatabaseCheck, GoodBackup } from '../upkeep.js';
import { backupFolder, type NamedBackup, namedBackups, partialBackups, partialOf } from './backup-names.js';
import { checkDatabase } from './check.js';
import { explain, sentence, StoreError } from './error.js';
import { removeDatabase, shareLike, syncNameToDisk, syncToDisk } from './files.js';
import { besideTheBot, bytesIn, type FreeBytes, freeBytesOn, shortage } from './free-room.js';
import { openToRead } from './open-to-read.js';

// 4 MB. Each step waits for the disk: all of them at the end would keep the commits of the bot waiting as long.
const pagesAStep = 1024;

/**
 * Copies a database into a new file at `to` as it is at this moment, whoever uses it meanwhile, and checks the copy before it
 * gets that name. `onProgress` hears which share of it is copied. Throws a `StoreError` with a sentence for the operator
 * where that cannot be done; then there is no new file.
 */
export async function backUpFile(
  databasePath: string,
  to: string,
  onProgress?: (doneShare: number) => void,
  freeBytes: FreeBytes = freeBytesOn,
): Promise<BackupReport> {
  const beganMs = performance.now();
  const partial = partialOf(to);
  const remove = () => removeDatabase(partial);
  // Where the program is ended meanwhile.
  process.once('exit', remove);
  try {
    makeWay(databasePath, to, () => bytesToCopy(databasePath), freeBytes);
    await copyPages(databasePath, partial, onProgress);
    keepCopy(databasePath, partial, to);
  } catch (error) {
    remove();
    throw explainBackup(error, databasePath, to);
  } finally {
    process.off('exit', remove);
  }
  return { path: to, bytes: statSync(to).size, tookMs: Math.round(performance.now() - beganMs) };
}

/**
 * Refuses what would write over something, or finds no room for so many bytes; makes the folder that the backup goes into, and
 * deletes what others left half made there.
 */
export function makeWay(databasePath: string, to: string, bytes: () => number, freeBytes: FreeBytes): void {
  if (!existsSync(databasePath)) {
    throw new StoreError(
      'DATABASE_MISSING',
      `There is no database ${databasePath}: set DATABASE_URL to the file that the bot uses.`,
    );
  }
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory())
    throw new StoreError('EXISTS', `${to} is a folder: name a file in it.`);
  if (existsSync(to))
    throw new StoreError('EXISTS', `There is a file ${to} already: move it away, or name another one.`);
  removeDatabase(partialOf(to));
  forgetPartials(databasePath);
  const folder = dirname(to);
  const lacks = shortage(folder, besideTheBot(bytes()), freeBytes);
  if (lacks !== null) throw new StoreError('FULL', `There is no room for the backup ${to}: ${lacks}.`);
  if (existsSync(folder)) return;
  mkdirSync(folder, { recursive: true });
  if (folder === backupFolder(databasePath)) shareLike(folder, dirname(databasePath));
}

function bytesToCopy(path: string): number {
  const db = openSource(path);
  try {
    return bytesIn(db, 'all pages');
  } finally {
    db.close();
  }
}

async function copyPages(from: string, to: string, onProgress?: (doneShare: number) => void): Promise<void> {
  const db = openSource(from);
  let file: number | undefined;
  try {
    await db.backup(to, {
      progress({ totalPages, remainingPages }) {
        onProgress?.(1 - remainingPages / totalPages);
        file ??= openSync(to, 'r+');
        fdatasyncSync(file);
        return pagesAStep;
      },
    });
    onProgress?.(1);
  } finally {
    if (file !== undefined) closeSync(file);
    db.close();
  }
}

function openSource(path: string): Database.Database {
  let db: Database.Database | undefined;
  try {
    db = openToRead(path);
    // Held to the end, so that what others write meanwhile does not make the copy begin anew.
    db.exec('BEGIN');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db?.close();
    throw explain(error, path);
  }
}

/** Gives a copy its name, once it is found whole and on the disk. */
export function keepCopy(databasePath: string, partial: string, to: string): void {
  // A file that needs no other beside it, also where it can only be read.
  const db = new Sqlite(partial);
  db.pragma('journal_mode = DELETE');
  db.close();
  const check = checkDatabase(partial);
  if (check.kind !== 'ok') throw notGood(databasePath, check);
  shareLike(partial, databasePath);
  syncToDisk(partial);
  renameSync(partial, to);
  syncNameToDisk(to);
}

function notGood(databasePath: string, { kind }: DatabaseCheck): StoreError {
  if (kind === 'too-new') return new StoreError('TOO_NEW', sentence('TOO_NEW', databasePath));
  if (kind === 'of-another-program') {
    return new StoreError('OF_ANOTHER_PROGRAM', sentence('OF_ANOTHER_PROGRAM', databasePath));
  }
  const reason =
    kind === 'empty'
      ? 'is empty, so there is nothing to back up.'
      : 'is damaged, so its copy was not kept: nutshell doctor says what is wrong.';
  return new StoreError('CORRUPT', `The database ${databasePath} ${reason}`);
}

/** What is wrong with the new file, and not with the database. */
function explainBackup(error: unknown, databasePath: string, to: string): unknown {
  const reason = explain(error, to);
  if (!(reason instanceof StoreError) || reason === error) return reason;
  const options = { cause: error };
  if (reason.code === 'FULL') {
    return new StoreError('FULL', `There is no room for the backup ${to}: free some on its disk.`, options);
  }
  if (reason.code === 'UNWRITABLE') {
    const way = 'give this user the right to write into its folder.';
    return new StoreError('UNWRITABLE', `The backup ${to} cannot be written: ${way}`, options);
  }
  return explain(error, databasePath);
}

/**
 * Deletes the oldest backups beyond so many, never the one just `made`: by the time in its name it is the oldest where the
 * clock once ran ahead. Those from before a migration are kept apart. Gives what it deleted.
 */
export function forgetOldBackups(databasePath: string, keep: number, made: string): readonly string[] {
  const nightly = namedBackups(databasePath).filter(({ beforeVersion }) => beforeVersion === null);
  return forget(newestFirst(nightly, made).slice(keep));
}

/** The same for those from before a migration: the newest of each version, and of so many versions. */
export function forgetOldMigrations(databasePath: string, keep: number, made: string): readonly string[] {
  const before = namedBackups(databasePath).filter(({ beforeVersion }) => beforeVersion !== null);
  const paths = newestFirst(before, made);
  const versionOf = new Map(before.map(({ path, beforeVersion }) => [path, beforeVersion]));
  const newest = new Map(paths.toReversed().map((path) => [versionOf.get(path), path]));
  const kept = new Set(paths.filter((path) => newest.get(versionOf.get(path)) === path).slice(0, keep));
  return forget(paths.filter((path) => !kept.has(path)));
}

function newestFirst(backups: readonly NamedBackup[], made: string): readonly string[] {
  const paths = backups.map(({ path }) => path);
  return paths.includes(made) ? [made, ...paths.filter((path) => path !== made)] : paths;
}

/**
 * Deletes what programs left half made that were killed over it. Anybody may be making a backup, and only the check of it writes
 * nothing: so one is left alone until nobody has written to it for an hour.
 */
function forgetPartials(databasePath: string): void {
  const before = Date.now() - 3_600_000;
  for (const { path } of partialBackups(databasePath)) {
    const written = statSync(path, { throwIfNoEntry: false });
    if (written !== undefined && written.mtimeMs < before) removeDatabase(path);
  }
}

/**
 * The same at once for those from before a migration, for the owner of the database: nobody else makes them. A start that is killed
 * over and over must not fill the disk with them.
 */
export function forgetPartialMigrations(databasePath: string): void {
  for (const { path, beforeVersion } of partialBackups(databasePath)) {
    if (beforeVersion !== null) removeDatabase(path);
  }
}

function forget(paths: readonly string[]): readonly string[] {
  for (const path of paths) rmSync(path, { force: true });
  return paths;
}

/** The newest backup of a database that is whole and that this program can read; null where there is none. */
export function newestGoodBackup(databasePath: string): GoodBackup | null {
  const good = namedBackups(databasePath).find(({ path }) => checkDatabase(path).kind === 'ok');
  return good === undefined ? null : { path: good.path, madeAt: good.madeAt };
}
