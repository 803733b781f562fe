import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';
import type Database from 'better-sqlite3';

/** Lets a database run out of room. */
export interface Limit {
  /** From now on it may grow by so many pages, about. */
  fill(sparePages: number): void;
  free(): void;
}

const mostPages = 1_073_741_823;
const ballastBytes = 65_536;

/** By the limit that SQLite keeps of the file. */
export function limitOfFile(db: Database.Database): Limit {
  return {
    fill(sparePages) {
      const pages = Number(db.pragma('page_count', { simple: true }));
      db.pragma(`max_page_count = ${pages + sparePages}`);
    },
    free: () => void db.pragma(`max_page_count = ${mostPages}`),
  };
}

/** By filling the disk that it stands on; for a disk that holds nothing else. */
export function limitOfDisk(db: Database.Database): Limit {
  const ballast = `${db.name}.ballast`;
  return {
    fill(sparePages) {
      // What was written ahead before would be written over, and take no room.
      db.pragma('wal_checkpoint(TRUNCATE)');
      const bytes = Math.max(0, fillDisk(ballast) - sparePages * 4096);
      const file = openSync(ballast, 'r+');
      ftruncateSync(file, bytes);
      closeSync(file);
    },
    free: () => rmSync(ballast, { force: true }),
  };
}

/** Writes until the disk takes no more; gives how much it took. */
function fillDisk(path: string): number {
  const file = openSync(path, 'w');
  let bytes = 0;
  try {
    for (;;) bytes += writeSync(file, Buffer.alloc(ballastBytes));
  } catch {
    // Nothing but its end can be meant.
    return bytes;
  } finally {
    closeSync(file);
  }
}
