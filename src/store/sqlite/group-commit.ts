import type Database from 'better-sqlite3';

// A poll takes far longer than this, and nobody waits for one.
const windowMs = 25;

interface Waiting<A, R> {
  readonly input: A;
  resolve(result: R): void;
  reject(error: unknown): void;
}

export interface GroupCommit<A, R> {
  run(input: A): Promise<R>;
  /** Commits what waits. */
  flush(): void;
}

/**
 * Commits operations that come within a moment of each other together, so that one wait for the disk serves all of them
 * (group commit: DeWitt et al., 1984). Each is still done whole or not at all, and is over only when it is on the disk.
 */
export function groupCommit<A, R>(db: Database.Database, operation: (input: A) => R): GroupCommit<A, R> {
  const one = db.transaction(operation);
  const all = db.transaction((group: readonly Waiting<A, R>[]) => group.map((waiting) => attempt(db, one, waiting)));
  let group: Waiting<A, R>[] = [];
  let timer: NodeJS.Timeout | undefined;
  let lastMs = -Infinity;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    const some = group;
    group = [];
    if (some.length === 0) return;
    lastMs = performance.now();
    try {
      for (const settle of all(some)) settle();
    } catch (error) {
      for (const { reject } of some) reject(error);
    }
  }

  return {
    run(input) {
      return new Promise((resolve, reject) => {
        group.push({ input, resolve, reject });
        const waitMs = db.memory ? 0 : lastMs + windowMs - performance.now();
        if (waitMs <= 0) flush();
        else timer ??= setTimeout(flush, waitMs);
      });
    },
    flush,
  };
}

/** Runs one operation inside the group's transaction; gives what to do once that is committed. */
function attempt<A, R>(db: Database.Database, one: (input: A) => R, waiting: Waiting<A, R>): () => void {
  try {
    const result = one(waiting.input);
    return () => waiting.resolve(result);
  } catch (error) {
    // A full disk takes the whole transaction back: then nobody in the group has been served.
    if (!db.inTransaction) throw error;
    return () => waiting.reject(error);
  }
}
