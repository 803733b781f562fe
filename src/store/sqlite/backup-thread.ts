/** What runs on the thread that makes backups: copying, checking and forgetting old ones. */
import type { BackupReport } from '../upkeep.js';
import { backUpFile, forgetOldBackups } from './backups.js';
import { StoreError, type StoreErrorCode } from './error.js';
import type { FreeBytes } from './free-room.js';

export interface BackupTask {
  readonly databasePath: string;
  readonly to: string;
  readonly keep: number;
}

/** An error loses its class on its way to another thread. */
export type BackupOutcome =
  | { readonly kind: 'done'; readonly report: BackupReport }
  | { readonly kind: 'refused'; readonly code: StoreErrorCode; readonly message: string };

/** Makes a backup; only when it is good are old ones deleted. */
export async function backUp({ databasePath, to, keep }: BackupTask, freeBytes?: FreeBytes): Promise<BackupOutcome> {
  try {
    const report = await backUpFile(databasePath, to, undefined, freeBytes);
    forgetOldBackups(databasePath, keep, to);
    return { kind: 'done', report };
  } catch (error) {
    if (error instanceof StoreError) return { kind: 'refused', code: error.code, message: error.message };
    throw new Error(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
  }
}
