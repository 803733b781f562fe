import type Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { merging } from '../../../src/store/sqlite/search-merge.js';

/** An index that was written in so many transactions. */
function indexed(transactions: number): Database.Database {
  const db = new Sqlite(':memory:');
  migrate(db);
  const add = db.prepare("INSERT INTO search (rowid, title, often, body, feed) VALUES (?, 'ferry', '', ?, 'f1')");
  for (let id = 1; id <= transactions; id += 1) add.run(id, `port w${id}`);
  return db;
}

function segmentsOf(db: Database.Database): number {
  return Number(db.prepare('SELECT count(DISTINCT segid) FROM search_idx').pluck().get());
}

function idsOf(db: Database.Database): readonly unknown[] {
  return db.prepare("SELECT rowid FROM search WHERE search MATCH 'port' ORDER BY rowid").pluck().all();
}

it('joins segments only when it is told to, and finds the same as before', () => {
  const db = indexed(15);
  const merge = merging(db);

  expect(segmentsOf(db)).toBe(15);
  while (merge()) continue;

  expect(segmentsOf(db)).toBeLessThan(4);
  expect(idsOf(db)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1));
});

it('leaves out what is gone, which a delete itself does not', () => {
  const db = indexed(15);
  const merge = merging(db);
  while (merge()) continue;
  const rows = () => Number(db.prepare('SELECT sum(length(block)) FROM search_data WHERE id > 100').pluck().get());
  const before = rows();

  db.exec('DELETE FROM search WHERE rowid <= 10');
  const deleted = rows();
  while (merge()) continue;

  expect(deleted).toBeGreaterThanOrEqual(before);
  expect(rows()).toBeLessThan(before);
  expect(idsOf(db)).toEqual([11, 12, 13, 14, 15]);
});
