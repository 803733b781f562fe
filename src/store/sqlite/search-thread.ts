/** What runs on the thread that searches: a connection of its own, which only reads. */
import Database from 'better-sqlite3';
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

/** Searches the database in a file. */
export function search({ path, guildId, search: asked }: SearchTask): SearchFindings {
  const known = opened.get(path) ?? open(path);
  opened.set(path, known);
  return known(guildId, asked);
}

function open(path: string): ReturnType<typeof searching> {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  db.pragma(`cache_size = -${cacheKilobytes}`);
  return searching(db);
}
