import { open, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type Database from 'better-sqlite3';
import type { Log } from '../../chat/app.js';
import type { Store } from '../store.js';
import { NoRoom } from '../upkeep.js';
import { Sqlite } from './driver.js';

/** Knows whether the database can be written, and tells the operator once where it cannot, and once when it can again. */
export class Room {
  readonly #db: Database.Database;
  readonly #log: Log | undefined;
  readonly #lookMs: number;
  #isFull = false;
  #lookedMs = -Infinity;
  #look: Promise<boolean> | null = null;
  #probe: Promise<boolean> | null = null;

  constructor(db: Database.Database, log?: Log, lookMs = usualLookMs) {
    this.#db = db;
    this.#log = log;
    this.#lookMs = lookMs;
  }

  /**
   * What a write threw becomes a `NoRoom` where there was no room for it; anything else is given back as it is, also what a
   * broken disk answers that has room: freeing some would not help.
   */
  async judge(error: unknown): Promise<unknown> {
    if (!(error instanceof Sqlite.SqliteError) || !noRoom.test(error.code)) return error;
    if (error.code !== 'SQLITE_FULL' && (await this.#isThere())) return error;
    if (!this.#isFull)
      this.#log?.warn('store.full', { path: this.#db.name, code: error.code, words: error.message, todo });
    this.#isFull = true;
    this.#lookedMs = performance.now();
    return new NoRoom(`There is no room left on the disk of the database ${this.#db.name}.`, { cause: error });
  }

  /** True until a write finds no room; from then on until a look, one in some seconds, finds some again. */
  async hasRoom(): Promise<boolean> {
    if (!this.#isFull) return true;
    if (this.#look === null && performance.now() - this.#lookedMs < this.#lookMs) return false;
    this.#look ??= this.#lookAgain().finally(() => (this.#look = null));
    return this.#look;
  }

  /** One look for all who ask meanwhile. */
  #isThere(): Promise<boolean> {
    const look = async () => hasPages(this.#db) && (this.#db.memory || (await hasDisk(this.#db.name)));
    this.#probe ??= look().finally(() => (this.#probe = null));
    return this.#probe;
  }

  async #lookAgain(): Promise<boolean> {
    const isThere = await this.#isThere();
    this.#lookedMs = performance.now();
    if (!isThere || !this.#isFull) return isThere;
    this.#isFull = false;
    this.#log?.info('store.has-room', { path: this.#db.name });
    return true;
  }
}

type Method = (...values: readonly unknown[]) => Promise<unknown>;

/** The store, whose writes throw `NoRoom` where there is none; what is only remembered for a later press is then forgotten. */
export function withinRoom(store: Store, room: Room): Store {
  const guarded =
    (name: string, method: Method): Method =>
    (...values) =>
      method(...values).catch(async (error: unknown) => {
        const reason = await room.judge(error);
        if (reason instanceof NoRoom && dispensable.has(name)) return dispensable.get(name);
        throw reason;
      });
  const methods = Object.entries<Method>({ ...store } as unknown as Readonly<Record<string, Method>>);
  // The same methods under the same names; a type cannot follow that through their entries.
  return Object.fromEntries(methods.map(([name, method]) => [name, guarded(name, method)])) as unknown as Store;
}

// So that what is asked for is still shown on a full disk. The id 0 belongs to nothing: its button says that it is old.
const dispensable: ReadonlyMap<string, unknown> = new Map<keyof Store, unknown>([
  ['saveList', undefined],
  ['savePage', undefined],
  ['noteReminder', undefined],
  ['saveSearched', 0],
  ['saveLinks', 0],
]);

// A quota's end, and a disk that takes the bytes and then loses them, are no SQLITE_FULL; nor is a disk that is broken.
const noRoom = /^SQLITE_(FULL|IOERR_(WRITE|FSYNC|SHMSIZE))/;
const usualLookMs = 10_000;
// What some polls write.
const roomBytes = 4_000_000;
const todo = 'Free some room on its disk: polls and posts wait until then, and go on by themselves.';

/** Whether the database's own limit lets it grow. */
function hasPages(db: Database.Database): boolean {
  const read = (name: string) => Number(db.pragma(name, { simple: true }));
  const pages = read('max_page_count') - read('page_count') + read('freelist_count');
  return pages * read('page_size') >= roomBytes;
}

/** Whether the disk takes that much: by what it says, and since a quota is not in that, by trying. */
async function hasDisk(path: string): Promise<boolean> {
  const probe = `${path}.room`;
  try {
    const { bavail, bsize } = await statfs(dirname(path));
    if (bavail * bsize < roomBytes) return false;
    const file = await open(probe, 'w');
    try {
      await file.write(Buffer.alloc(roomBytes));
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch {
    // Why it cannot be written does not matter here: it cannot.
    return false;
  } finally {
    await rm(probe, { force: true }).catch(() => undefined);
  }
}
