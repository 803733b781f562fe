import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { anArticle, bring, follow } from '../contract/given.js';

/** A database with so many articles, called `Article 0` and so on; with 10,000 characters each where they are long. */
export async function filled(path: string, articles = 200, length: 'short' | 'long' = 'short'): Promise<void> {
  const store = openSqliteStore(path);
  const { feed } = await follow(store);
  const text = length === 'long' ? { text: 'The ferry. '.repeat(900) } : {};
  await bring(
    store,
    feed.id,
    Array.from({ length: articles }, (_, index) => anArticle(`Article ${index}`, text)),
  );
  await store.close();
}

/** How many articles a database has. */
export function countArticles(path: string): number {
  const db = new Sqlite(path, { fileMustExist: true });
  try {
    return db.prepare<[], number>('SELECT count(*) FROM article').pluck().get() ?? -1;
  } finally {
    db.close();
  }
}

/** Writes over the middle of a file. */
export function damage(path: string): void {
  const middle = Math.floor(statSync(path).size / 2);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(8192, 0xaa), 0, 8192, middle);
  closeSync(file);
}

/** Runs SQL on a database that nobody uses. */
export function change(path: string, sql: string): void {
  const db = new Sqlite(path);
  db.exec(sql);
  db.close();
}
