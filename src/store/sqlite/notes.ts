import type Database from 'better-sqlite3';
import type { Store } from '../store.js';

/** The program's notes to itself. */
export function notes(db: Database.Database): Pick<Store, 'isEmpty' | 'recall' | 'remember'> {
  const isEmpty = db.prepare<[], number>('SELECT NOT EXISTS (SELECT 1 FROM subscription)').pluck();
  const note = db.prepare<[string], string>('SELECT value FROM note WHERE key = ?').pluck();
  const setNote = db.prepare<[string, string]>(`
    INSERT INTO note (key, value) VALUES (?, ?)
    ON CONFLICT (key) DO UPDATE SET value = excluded.value`);

  return {
    async isEmpty() {
      return isEmpty.get() === 1;
    },
    async recall(key) {
      return note.get(key) ?? null;
    },
    async remember(key, value) {
      setNote.run(key, value);
    },
  };
}
