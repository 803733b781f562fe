import type Database from 'better-sqlite3';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { prepare, storeOn } from '../../src/store/sqlite/open.js';
import type { Store } from '../../src/store/store.js';
import { NoRoom } from '../../src/store/upkeep.js';
import { inFolder } from './folder.js';
import { type Limit, limitOfDisk, limitOfFile } from './limits.js';
import { stateOf } from './state.js';
import { anyWrite, prepareForWrites, type Write } from './writes.js';

export interface FullFigures {
  readonly limit: 'file' | 'disk';
  /** Writes that found no room. */
  readonly failures: number;
  /** Writes that were done although there was little room left. */
  readonly done: number;
  /** Failures after which something of the write was there. */
  readonly halfDone: number;
  /** Failures after which what is kept could not be read. */
  readonly unread: number;
  /** Failures after which the same write could not be done once there was room. */
  readonly stuck: number;
  readonly integrity: string;
}

type Counts = { -readonly [Name in 'failures' | 'done' | 'halfDone' | 'unread' | 'stuck']: FullFigures[Name] };

// Less than most writes take.
const mostSparePages = 4;

/**
 * Lets the room run out in the middle of random writes, so many times: by the file's own limit, or in a folder on a small
 * disk of its own by filling that.
 */
export function runOutOfRoom(failures: number, smallDisk: string | null): Promise<FullFigures> {
  return inFolder(async (path) => {
    const db = new Sqlite(path);
    prepare(db);
    const store = storeOn(db);
    await prepareForWrites(store);
    const given = { db, store, limit: smallDisk === null ? limitOfFile(db) : limitOfDisk(db), next: counter() };
    const counts: Counts = { failures: 0, done: 0, halfDone: 0, unread: 0, stuck: 0 };
    while (counts.failures < failures) await writeWithLittleRoom(given, anyWrite(Math.random()), counts);
    const integrity = String(db.pragma('integrity_check', { simple: true }));
    await store.close();
    return { limit: smallDisk === null ? 'file' : 'disk', ...counts, integrity };
  }, smallDisk);
}

interface Given {
  readonly db: Database.Database;
  readonly store: Store;
  readonly limit: Limit;
  readonly next: () => number;
}

async function writeWithLittleRoom({ db, store, limit, next }: Given, write: Write, counts: Counts): Promise<void> {
  const before = stateOf(db);
  limit.fill(Math.floor(Math.random() * mostSparePages));
  const found = await write(store, next).then(
    () => 'room',
    (error: unknown) => error,
  );
  if (found === 'room') {
    limit.free();
    counts.done++;
    return;
  }
  if (!(found instanceof NoRoom)) throw found;
  counts.failures++;
  if (stateOf(db) !== before) counts.halfDone++;
  if ((await store.latestArticles('g1', { limit: 5 })).articles.length === 0) counts.unread++;
  limit.free();
  await write(store, next).catch(() => counts.stuck++);
}

function counter(): () => number {
  let number = 0;
  return () => ++number;
}
