import { existsSync, realpathSync, statSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { partialOf, readStamp, stampOf } from './backup-names.js';
import { StoreError } from './error.js';
import { besides } from './files.js';

/**
 * For how many days what stood there before a restore is kept: whoever restored sees within days whether something is missing,
 * and what people had erased from the database must not stay in it for ever.
 */
export const setAsideKeptDays = 30;

const dayMs = 24 * 3_600_000;

/** The name of what a restore makes ready beside a database. */
export function restoringOf(path: string): string {
  return `${path}.restoring`;
}

/** A name that is free for what a restore of that moment moves aside. */
export function freeAside(path: string, at: Date): string {
  const stem = join(dirname(path), `${asidePrefix(path)}${stampOf(at)}`);
  const names = ['', ...Array.from({ length: 99 }, (_, index) => `-${index + 2}`)].map((end) => `${stem}${end}.sqlite`);
  const free = names.find((name) => !existsSync(name));
  if (free === undefined) throw new StoreError('EXISTS', `There is a file ${stem}.sqlite already: move it away.`);
  return free;
}

function asidePrefix(path: string): string {
  return `${basename(path, '.sqlite')}.before-restore-`;
}

/**
 * Deletes beside a database, for its only owner, what restores moved aside long ago and what one left that was killed. Gives the
 * paths of the databases that it deleted.
 */
export async function forgetLeftovers(databasePath: string, now: Date): Promise<readonly string[]> {
  // Where a restore has put them, also through a link.
  const path = realpathSync(databasePath);
  const oldest = new Date(now.getTime() - setAsideKeptDays * dayMs);
  const old = await setAsideBefore(path, oldest);
  const half = [restoringOf(path), partialOf(restoringOf(path))].filter((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  const leftovers = [...old, ...half];
  for (const leftover of leftovers) await removeAside(leftover);
  return leftovers;
}

async function setAsideBefore(path: string, oldest: Date): Promise<readonly string[]> {
  const prefix = asidePrefix(path);
  const isOld = (name: string) => {
    if (!name.startsWith(prefix) || !ending.test(name.slice(prefix.length))) return false;
    const setAsideAt = readStamp(name.slice(prefix.length));
    return setAsideAt !== null && setAsideAt < oldest;
  };
  const entries = await readdir(dirname(path), { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && isOld(entry.name))
    .map(({ name }) => join(dirname(path), name));
  // Somebody has run a bot on one that has a lock: that is a database, and no leftover.
  return names.filter((name) => !existsSync(`${name}.lock`));
}

const ending = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ(?:-(?:[2-9]|[1-9]\d|100))?\.sqlite$/;

/** The database itself last: where that is interrupted, the next night finds it again by its name. */
async function removeAside(path: string): Promise<void> {
  for (const suffix of [...besides, '']) await rm(`${path}${suffix}`, { force: true });
}
