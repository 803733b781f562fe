import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';

const require = createRequire(import.meta.url);
const major = Number(process.versions.node.split('.')[0]);

/**
 * SQLite for the Node that runs this: better-sqlite3 13 needs Node-API 10, which Node 20 has not; 12 aborts on Node 24.19 and
 * later as soon as a statement is collected, since the class it is built upon asks there for an environment that is not entered
 * (decision 0037). Both have one interface.
 */
export const Sqlite = (
  major >= 22 ? require('better-sqlite3-napi') : require('better-sqlite3')
) as typeof BetterSqlite3;
