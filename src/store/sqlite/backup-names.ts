import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** A file that by its name is a backup of some database. */
export interface NamedBackup {
  readonly path: string;
  readonly madeAt: Date;
  /** The version before whose migration it was made; null for one that was made by the clock or by hand. */
  readonly beforeVersion: number | null;
}

/** Where the backups of a database are kept. */
export function backupFolder(databasePath: string): string {
  return join(dirname(databasePath), 'backups');
}

/** Where the backup of a moment goes, e.g. `backups/nutshell-2026-11-26T03-00-00Z.sqlite`. */
export function backupPathFor(databasePath: string, at: Date, beforeVersion: number | null = null): string {
  const kind = beforeVersion === null ? '' : `-before-v${beforeVersion}`;
  return join(backupFolder(databasePath), `${nameOf(databasePath)}-${stampOf(at)}${kind}.sqlite`);
}

/** A moment as it stands in a file's name, to the second. */
export function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** The names of the databases that a file may be a backup of by its own name; none where it is not named as one. */
export function databaseNamesOf(backupName: string): readonly string[] {
  const stem = /^(.+?)-(\d{4}-\d\d-\d\dT.+)$/.exec(backupName);
  if (stem?.[1] === undefined || !ending.test(stem[2] ?? '')) return [];
  return [`${stem[1]}.sqlite`, stem[1]];
}

/** When the backup in a file was made: by its name, whatever database it is of; else when the file was last written. */
export function backupTime(path: string): Date {
  return readStamp(basename(path)) ?? statSync(path).mtime;
}

/** The moment that stands in a file's name, as `stampOf` writes it; null where none does. */
export function readStamp(name: string): Date | null {
  const parts = stamp.exec(name);
  if (parts === null) return null;
  const [, day, hours, minutes, seconds] = parts;
  const at = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}

/** The name that a backup has until it is known to be good. */
export function partialOf(path: string): string {
  return `${path}${half}`;
}

/** The backups of a database by their names, newest first. Other files in the folder are none. */
export function namedBackups(databasePath: string): readonly NamedBackup[] {
  return namesIn(databasePath)
    .map((name) => readName(databasePath, name))
    .filter((backup) => backup !== null)
    .toSorted(byNewest);
}

/** Of one second the higher version came later. */
function byNewest(a: NamedBackup, b: NamedBackup): number {
  return b.madeAt.getTime() - a.madeAt.getTime() || (b.beforeVersion ?? 0) - (a.beforeVersion ?? 0);
}

/** Its backups that nobody has found good yet. */
export function partialBackups(databasePath: string): readonly NamedBackup[] {
  return namesIn(databasePath)
    .filter((name) => name.endsWith(half))
    .map((name) => readName(databasePath, name.slice(0, -half.length)))
    .filter((backup) => backup !== null)
    .map((backup) => ({ ...backup, path: partialOf(backup.path) }));
}

function namesIn(databasePath: string): readonly string[] {
  const folder = backupFolder(databasePath);
  return existsSync(folder) ? readdirSync(folder) : [];
}

const half = '.partial';
const stamp = /(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z/;
const ending = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)(?:-before-v(\d+))?\.sqlite$/;

function readName(databasePath: string, name: string): NamedBackup | null {
  const prefix = `${nameOf(databasePath)}-`;
  const parts = name.startsWith(prefix) ? ending.exec(name.slice(prefix.length)) : null;
  if (parts === null) return null;
  const [, at = '', version] = parts;
  const madeAt = readStamp(at);
  if (madeAt === null) return null;
  const beforeVersion = version === undefined ? null : Number(version);
  return { path: join(backupFolder(databasePath), name), madeAt, beforeVersion };
}

/** Another ending than the usual one is part of the name, so that `bot.sqlite` and `bot.db` do not share their backups. */
function nameOf(databasePath: string): string {
  return basename(databasePath, '.sqlite');
}
