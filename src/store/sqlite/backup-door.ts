import type Database from 'better-sqlite3';
import { Lanes } from '../../worker/lanes.js';
import type { Store } from '../store.js';
import { backupPathFor, partialOf } from './backup-names.js';
import type { BackupOutcome, BackupTask } from './backup-thread.js';
import { checkpointDoor } from './checkpoint-door.js';
import { StoreError } from './error.js';
import { removeDatabase } from './files.js';

export interface BackupDoor extends Pick<Store, 'backUp'> {
  /** Breaks off what is under way; of that nothing stays. */
  close(): Promise<void>;
}

// A worker cannot load TypeScript on Node 20: run from source, in a test, it is what the build made.
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/store/sqlite/backup-thread.js' : './backup-thread.js',
  import.meta.url,
);
// For a disk that hangs; a gigabyte takes a minute.
const taskMs = 2 * 3_600_000;
const maxHeapMegabytes = 64;
const idleMs = 1000;

/** Backs the database up on a thread of its own. */
export function backupDoor(db: Database.Database): BackupDoor {
  if (db.memory) return { backUp: () => Promise.resolve(null), close: () => Promise.resolve() };
  const checkpoints = checkpointDoor(db);
  const lanes = new Lanes(1, { entry, taskMs, maxHeapMegabytes, idleMs });
  return {
    async backUp({ at, keep, stop }) {
      stop?.throwIfAborted();
      const breakOff = () => void lanes.close();
      const to = backupPathFor(db.name, at);
      const input: BackupTask = { databasePath: db.name, to, keep };
      stop?.addEventListener('abort', breakOff, { once: true });
      try {
        // Lanes carry values without types; this is what the function of that name returns.
        const outcome = (await lanes.run({ name: 'backUp', input })) as BackupOutcome;
        // What was written meanwhile stands in the journal, and the next commit would pay for it. It does where this fails.
        await checkpoints.after(() => undefined).catch(() => undefined);
        if (outcome.kind === 'refused') throw new StoreError(outcome.code, outcome.message);
        return outcome.report;
      } catch (error) {
        // A thread that was ended from outside could not do it.
        removeDatabase(partialOf(to));
        throw error;
      } finally {
        stop?.removeEventListener('abort', breakOff);
      }
    },
    async close() {
      await Promise.all([lanes.close(), checkpoints.close()]);
    },
  };
}
