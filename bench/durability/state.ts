import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';

/** A print of every row of every table: the same as long as nothing is written. */
export function stateOf(db: Database.Database): string {
  const hash = createHash('sha1');
  const tables = db
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  for (const table of tables) {
    hash.update(table);
    for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate()) hash.update(JSON.stringify(row));
  }
  return hash.digest('hex');
}

/** What the database is made of: the definition of every table and index, and the version. */
export function schemaOf(db: Database.Database): string {
  const parts = db
    .prepare<[], string>('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all();
  return [String(db.pragma('user_version', { simple: true })), ...parts].join('\n');
}
