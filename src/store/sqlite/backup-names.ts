import { existsSync, readdirSync } from 'node:fs';
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

/** The backups of a database by their names, newest first. Other files in the folder are none. */
export function namedBackups(databasePath: string): readonly NamedBackup[] {
  const folder = backupFolder(databasePath);
  if (!existsSync(folder)) return [];
  const prefix = `${nameOf(databasePath)}-`;
  return readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .map((name) => readName(folder, name, name.slice(prefix.length)))
    .filter((backup) => backup !== null)
    .toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime());
}

const ending = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z(?:-before-v(\d+))?\.sqlite$/;

function readName(folder: string, name: string, rest: string): NamedBackup | null {
  const [, day, hours, minutes, seconds, version] = ending.exec(rest) ?? [];
  const madeAt = new Date(`${day}T${hours}:${minutes}:${seconds}Z`);
  if (Number.isNaN(madeAt.getTime())) return null;
  return { path: join(folder, name), madeAt, beforeVersion: version === undefined ? null : Number(version) };
}

/** Another ending than the usual one is part of the name, so that `bot.sqlite` and `bot.db` do not share their backups. */
function nameOf(databasePath: string): string {
  return basename(databasePath, '.sqlite');
}
