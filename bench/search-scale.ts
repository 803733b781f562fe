/**
 * How fast `/search` is over many articles: `node dist/bench/search-scale.js 100000 [200 [FILE]]` writes so many made-up
 * articles into a database in a temporary directory, indexes them as the bot does, and asks so many questions. A FILE is
 * kept; what an earlier run filled with as many articles is asked only. Prints what docs/measurements.md holds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import { openReader } from '../src/worker/pool.js';
import { askAll } from './search/asking.js';
import { fill } from './search/filling.js';

const count = Number(process.argv[2] ?? 100_000);
const questions = Number(process.argv[3] ?? 200);
const kept = process.argv[4];
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'nutshell-search-')) : null;
const path = kept ?? join(folder ?? '', 'search.sqlite');
const store = openSqliteStore(path);
const reader = openReader();
try {
  await fill({ store, reader, path, count });
  await askAll(store, questions);
} finally {
  await reader.close();
  await store.close();
  if (folder !== null) rmSync(folder, { recursive: true });
}
