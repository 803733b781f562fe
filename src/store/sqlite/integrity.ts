import { Sqlite } from './driver.js';

/** What SQLite finds wrong in a database file that nobody writes to; `ok` where nothing is. */
export function integrityOf(path: string): string {
  const db = new Sqlite(path);
  try {
    return String(db.pragma('integrity_check', { simple: true }));
  } finally {
    db.close();
  }
}
