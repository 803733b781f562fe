import type Database from 'better-sqlite3';
import { Lanes, LanesClosed } from '../../worker/lanes.js';
import type { CheckpointTask } from './checkpoint-thread.js';

export interface CheckpointDoor {
  /** Work that writes much. What the journal holds afterwards is written into the database by a thread, and waited for. */
  after<Result>(work: () => Result): Promise<Result>;
  close(): Promise<void>;
}

// A worker cannot load TypeScript on Node 20: run from source, in a test, it is what the build made.
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/store/sqlite/checkpoint-thread.js' : './checkpoint-thread.js',
  import.meta.url,
);
const taskMs = 10 * 60_000;
const maxHeapMegabytes = 64;
const idleMs = 5_000;
// SQLite's own number, at which whoever commits next would write them: hundreds of milliseconds on a slow disk.
const usualPages = 1000;
const mostPages = 400;

/** Takes checkpoints off the event loop's time while a lot is written. */
export function checkpointDoor(db: Database.Database): CheckpointDoor {
  if (db.memory) return { after: async (work) => work(), close: async () => {} };
  const lanes = new Lanes(1, { entry, taskMs, maxHeapMegabytes, idleMs });
  const input: CheckpointTask = { path: db.name };
  return {
    async after(work) {
      const result = withoutCheckpoint(db, work);
      if (pagesInJournal(db) >= mostPages) await lanes.run({ name: 'checkpoint', input }).catch(unlessClosed);
      return result;
    },
    close: () => lanes.close(),
  };
}

function withoutCheckpoint<Result>(db: Database.Database, work: () => Result): Result {
  db.pragma('wal_autocheckpoint = 0');
  try {
    return work();
  } finally {
    db.pragma(`wal_autocheckpoint = ${usualPages}`);
  }
}

function pagesInJournal(db: Database.Database): number {
  const [row] = db.pragma('wal_checkpoint(NOOP)') as readonly { readonly log: number; readonly checkpointed: number }[];
  return row === undefined ? 0 : row.log - row.checkpointed;
}

/** Whoever closes the store takes what is left with the database. */
function unlessClosed(error: unknown): void {
  if (!(error instanceof LanesClosed)) throw error;
}
