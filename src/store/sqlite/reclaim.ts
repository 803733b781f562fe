import type Database from 'better-sqlite3';
import type { Reclaimed } from '../upkeep.js';
import { merging } from './search-merge.js';
import { unhurried } from './unhurried.js';

const incremental = 2;
const pagesAtOnce = 16;
// What the next days bring takes it again; to give it back first would be to write it twice.
const keptShare = 0.01;

/**
 * Lets a file that has no table yet give back freed pages while it is in use. One that has some would have to be written
 * anew as a whole (`compact`); until then what is freed in it is used again, and it does not grow beyond what it once was.
 */
export function allowShrinking(db: Database.Database): void {
  db.pragma('auto_vacuum = INCREMENTAL');
}

/** Writes the whole database anew, as small as it can be; nobody else may use it, and there has to be room for it twice more. */
export function compact(db: Database.Database): void {
  allowShrinking(db);
  db.exec('VACUUM');
}

/** Gives freed room back: first what the index of search holds of articles that are gone, then the file's free pages. */
export function reclaiming(db: Database.Database): (withinMs: number) => Reclaimed {
  const merge = merging(db);
  const pragma = (name: string) => Number(db.pragma(name, { simple: true }));
  const excess = () => pragma('freelist_count') - Math.ceil(pragma('page_count') * keptShare);

  const reclaim = (withinMs: number): Reclaimed => {
    const endMs = performance.now() + withinMs;
    const left = () => performance.now() < endMs;
    while (left() && merge()) continue;
    const mayShrink = pragma('auto_vacuum') === incremental;
    while (left() && mayShrink && excess() > 0) db.pragma(`incremental_vacuum(${pagesAtOnce})`);
    return { bytes: pragma('page_count') * pragma('page_size'), isDone: left() };
  };
  return (withinMs) => unhurried(db, () => reclaim(withinMs));
}
