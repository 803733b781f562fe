import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Waits until a file, or the names in a folder, are on the disk. */
export function syncToDisk(path: string): void {
  const file = openSync(path, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** The same for the name of a file that was just made, renamed or removed. */
export function syncNameToDisk(path: string): void {
  syncToDisk(dirname(path));
}

/** Gives a file the readers of another one. What root makes beside a database belongs to whose that is, who could not use it else. */
export function shareLike(path: string, model: string): void {
  const { mode, uid, gid } = statSync(model);
  chmodSync(path, mode & (statSync(path).isDirectory() ? 0o7777 : 0o666));
  if (process.getuid?.() === 0) chownSync(path, uid, gid);
}

/** Removes a database with what SQLite keeps beside it; nothing where there is none. */
export function removeDatabase(path: string): void {
  for (const name of ['', ...besides].map((suffix) => `${path}${suffix}`)) {
    if (existsSync(name)) rmSync(name, { force: true });
  }
}

/** What SQLite keeps beside a database: what is not yet in it, how to take back what is half in it, and who reads what. */
export const besides = ['-wal', '-journal', '-shm'] as const;
