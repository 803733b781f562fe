import type Database from 'better-sqlite3';
import { Mistake } from '../../phrases/mistake.js';
import { Lanes, LanesFull } from '../../worker/lanes.js';
import type { SearchFindings, Store } from '../store.js';
import { searching } from './search.js';
import type { SearchTask } from './search-thread.js';

export interface SearchDoor extends Pick<Store, 'searchArticles'> {
  close(): Promise<void>;
}

// A worker cannot load TypeScript on Node 20: run from source, in a test, it is what the build made.
const entry = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/store/sqlite/search-thread.js' : './search-thread.js',
  import.meta.url,
);
const taskMs = 10_000;
const maxHeapMegabytes = 192;
const idleMs = 10 * 60_000;
// Who comes after so many is better told so than left to wait.
const mostWaiting = 64;

/** Searches a file on a thread of its own, which starts with the first search; what is in memory, where it stands. */
export function searchDoor(db: Database.Database): SearchDoor {
  return db.memory ? inMemory(db) : onThread(db.name);
}

function inMemory(db: Database.Database): SearchDoor {
  const search = searching(db);
  return {
    async searchArticles(guildId, asked) {
      return search(guildId, asked);
    },
    async close() {},
  };
}

function onThread(path: string): SearchDoor {
  const lanes = new Lanes(1, { entry, taskMs, maxHeapMegabytes, idleMs, mostWaiting });
  return {
    async searchArticles(guildId, search) {
      const input: SearchTask = { path, guildId, search };
      try {
        // Lanes carry values without types; this is what the function of that name returns.
        return (await lanes.run({ name: 'search', input })) as SearchFindings;
      } catch (error) {
        throw error instanceof LanesFull ? new Mistake('mistake.busy') : error;
      }
    },
    close: () => lanes.close(),
  };
}
