import { existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';

/** How many bytes may still be written on the disk of a folder, which need not be there yet. */
export type FreeBytes = (folder: string) => number;

/** As the system says. Infinity where it does not: only the write itself will tell then, as it does where there is a quota. */
export const freeBytesOn: FreeBytes = (folder) => {
  try {
    const { blocks, bavail, bsize } = statfsSync(nearestFolder(folder));
    // Some file systems of networks and of programs have no blocks at all.
    return blocks === 0 ? Infinity : bavail * bsize;
  } catch {
    return Infinity;
  }
};

function nearestFolder(path: string): string {
  return existsSync(path) || dirname(path) === path ? path : nearestFolder(dirname(path));
}

/** Says that so many bytes have not their room on the disk of a folder, in MB; null where they have. */
export function shortage(folder: string, neededBytes: number, freeBytes: FreeBytes): string | null {
  const free = freeBytes(folder);
  if (free >= neededBytes) return null;
  return `${Math.ceil(neededBytes / 1e6)} MB are needed on the disk of ${folder}, and ${Math.floor(free / 1e6)} MB are free`;
}

// While a copy is made, of 40 MB a second, the bot's journal keeps all that is written. Measured: 61 kB for a poll that brings one
// article, and three polls a second make up for a pause; a tenth bears twenty times as much, for polls that bring many. The rest is
// for what a day brings to a small database.
const spareShare = 0.1;
const leastSpareBytes = 16_000_000;

/** The room for a copy of so many bytes, and for what a running bot writes itself while it is made and on the day after. */
export function besideTheBot(bytes: number): number {
  return bytes + Math.max(leastSpareBytes, bytes * spareShare);
}

/** How much a database holds, what is in its journal included. */
export function bytesIn(db: Database.Database, what: 'all pages' | 'used pages'): number {
  const pragma = (name: string) => Number(db.pragma(name, { simple: true }));
  const pages = pragma('page_count') - (what === 'used pages' ? pragma('freelist_count') : 0);
  return pages * pragma('page_size');
}
