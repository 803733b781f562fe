import { resolve } from 'node:path';
import type { GoodBackup } from '../upkeep.js';
import { newestGoodBackup } from './backups.js';
import { StoreError } from './error.js';

/** Says in a refusal of a damaged database which backup takes its place, and how, where there is a good one. */
export function withWayBack(reason: unknown, path: string): unknown {
  if (!(reason instanceof StoreError) || !['CORRUPT', 'NOT_A_DATABASE'].includes(reason.code)) return reason;
  const backup = backupOf(path);
  if (backup === null) return reason;
  const madeAt = `${backup.madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const way = restoringLine(backup.path, path);
  const words = `The database ${path} is damaged. Its newest good backup is of ${madeAt}; to put it in its place: ${way}`;
  return new StoreError(reason.code, words, { cause: reason.cause });
}

/** None where looking for it fails: that the database is damaged must not be hidden behind why. */
function backupOf(path: string): GoodBackup | null {
  try {
    return newestGoodBackup(path);
  } catch {
    return null;
  }
}

/** The line that puts a backup in the place of a database, from whatever folder it is typed in. */
export function restoringLine(backupPath: string, databasePath: string): string {
  return `DATABASE_URL=${shellWord(resolve(databasePath))} nutshell restore ${shellWord(resolve(backupPath))}`;
}

/** A path as a shell takes it for one word. */
export function shellWord(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
