import { newestGoodBackup } from './backups.js';
import { StoreError } from './error.js';

/** Says in a refusal of a damaged database which backup takes its place, and how, where there is a good one. */
export function withWayBack(reason: unknown, path: string): unknown {
  if (!(reason instanceof StoreError) || !['CORRUPT', 'NOT_A_DATABASE'].includes(reason.code)) return reason;
  const backup = newestGoodBackup(path);
  if (backup === null) return reason;
  const madeAt = `${backup.madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const way = `nutshell restore ${quoted(backup.path)}`;
  const words = `The database ${path} is damaged. Its newest good backup is of ${madeAt}; to put it in its place: ${way}`;
  return new StoreError(reason.code, words, { cause: reason.cause });
}

/** As a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
