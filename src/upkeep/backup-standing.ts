/**
 * How a database is off for backups; ages in milliseconds. `unwanted` ones are not made by the bot (BACKUPS_KEPT is 0), and
 * none is missed; `awaited` is the first of a bot that has not been in use for two nights.
 */
export type BackupStanding =
  | { readonly kind: 'unwanted' | 'awaited' }
  | { readonly kind: 'fresh' | 'old'; readonly ageMs: number }
  | { readonly kind: 'missing'; readonly inUseMs: number };

export interface BackupFacts {
  readonly now: Date;
  /** How many the operator wants kept. */
  readonly backupsKept: number;
  readonly newestBackupAt: Date | null;
  /** Since when the bot has been in use; null where nothing tells. */
  readonly firstUsedAt: Date | null;
}

// The night's backup is a day old by then, and one was left out.
const twoNightsMs = 48 * 3_600_000;

/** Judges whether backups are made as the operator wants them. */
export function backupStanding({ now, backupsKept, newestBackupAt, firstUsedAt }: BackupFacts): BackupStanding {
  if (backupsKept === 0) return { kind: 'unwanted' };
  if (newestBackupAt !== null) {
    const ageMs = Math.max(0, now.getTime() - newestBackupAt.getTime());
    return { kind: ageMs > twoNightsMs ? 'old' : 'fresh', ageMs };
  }
  const inUseMs = firstUsedAt === null ? 0 : now.getTime() - firstUsedAt.getTime();
  return inUseMs > twoNightsMs ? { kind: 'missing', inUseMs } : { kind: 'awaited' };
}

/** Whether somebody has to see why no backup is made. */
export function isOverdue({ kind }: BackupStanding): boolean {
  return kind === 'old' || kind === 'missing';
}
