import type Database from 'better-sqlite3';
import { found } from './row.js';

// Pages that a step writes, and more up to the end of a word's list. What it reads for them is not bounded: where an index
// holds much of articles that are gone, hundreds of pages may make one.
const pagesAStep = 2;

/**
 * One short step of joining the segments of the index of search, and of leaving out what they hold of articles that are
 * gone (FTS5's `merge`). Gives whether there was anything to join. Left to itself FTS5 would do as much within whatever
 * statement comes next, hundreds of pages at once: that is turned off in the index (`automerge`).
 */
export function merging(db: Database.Database): () => boolean {
  const merge = db.prepare<[number]>("INSERT INTO search (search, rank) VALUES ('merge', ?)");
  const changes = db.prepare<[], number>('SELECT total_changes()').pluck();
  return () => {
    const before = found(changes.get());
    merge.run(pagesAStep);
    // One is the statement itself.
    return found(changes.get()) - before > 1;
  };
}
