/** What runs on the thread that searches: a connection of its own, which only reads. */
import { Sqlite } from './driver.js';
import type { ArticleSearch, SearchFindings } from '../store.js';
import { searching } from './search.js';

export interface SearchTask {
  readonly path: string;
  readonly guildId: string;
  readonly search: ArticleSearch;
}

// As much of the index as is asked for again and again.
const cacheKilobytes = 32_000;
const opened = new Map<string, ReturnType<typeof searching>>();

/** Searches the database in a file. Throws an `Error` with SQLite's code and words. */
export function search({ path, guildId, search: asked }: SearchTask): SearchFindings {
  try {
    const known = opened.get(path) ?? open(path);
    opened.set(path, known);
    return known(guildId, asked);
  } catch (error) {
    throw inWords(error);
  }
}

/** SQLite's own errors lose their words on their way to another thread. */
function inWords(error: unknown): unknown {
  return error instanceof Sqlite.SqliteError ? new Error(`${error.code}: ${error.message}`) : error;
}

function open(path: string): ReturnType<typeof searching> {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma(`cache_size = -${cacheKilobytes}`);
  return searching(db);
}
