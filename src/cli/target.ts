import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../errors.js';
import { backupFolder, databaseNamesOf } from '../store/sqlite/backup-names.js';
import { refuseMissing } from '../store/sqlite/read.js';
import { shellWord } from '../store/sqlite/way-back.js';
import type { Setup } from './setup.js';

/**
 * The database that is to be changed, and by this backup where one is given. Throws a `UserError` where it is only guessed and
 * another one may be meant: the bot's, which a folder without its `.env` says nothing of.
 */
export function targetDatabase({ chosen, folder }: Setup, line: string, backupPath?: string): string {
  const { databasePath, databaseFrom } = chosen;
  if (databaseFrom === 'setting') return databasePath;
  const owner = backupPath === undefined ? null : ownerOf(backupPath);
  if (databaseFrom === 'nothing') {
    const why = 'Nothing here says which database the bot uses: there is no DATABASE_URL, no DISCORD_TOKEN and no';
    throw unknown(`${why} data/nutshell.sqlite.`, owner === null ? '<path>' : shellWord(owner), line);
  }
  if (owner !== null && !isSame(owner, resolve(folder, databasePath)))
    throw unknown(`This is a backup of ${owner}, not of ${databasePath}.`, shellWord(owner), line);
  return databasePath;
}

/** The same, where there is one already: throws a `UserError` where there is none, in which nothing would be followed. */
export function keptDatabase(setup: Setup, line: string): string {
  const path = targetDatabase(setup, line);
  refuseMissing(path);
  return path;
}

function unknown(why: string, path: string, line: string): UserError {
  return new UserError('TARGET_UNKNOWN', `${why} Say which one is meant: DATABASE_URL=${path} nutshell ${line}`);
}

/** The database in whose folder of backups a file lies, where it is still there. */
function ownerOf(backupPath: string): string | null {
  const home = dirname(dirname(backupPath));
  const owners = databaseNamesOf(basename(backupPath)).map((name) => join(home, name));
  return owners.find((path) => existsSync(path) && backupFolder(path) === dirname(backupPath)) ?? null;
}

function isSame(one: string, other: string): boolean {
  return existsSync(other) && realpathSync(one) === realpathSync(other);
}
