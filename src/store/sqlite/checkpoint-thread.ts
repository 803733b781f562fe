/** What runs on the thread that makes checkpoints: a connection of its own. */
import type Database from 'better-sqlite3';
import { Sqlite } from './driver.js';

export interface CheckpointTask {
  readonly path: string;
}

const opened = new Map<string, Database.Database>();

/** Writes what stands in the journal into the database, as far as nobody still reads it as it was. Nobody waits for that. */
export function checkpoint({ path }: CheckpointTask): void {
  const db = opened.get(path) ?? new Sqlite(path, { fileMustExist: true, timeout: 5000 });
  opened.set(path, db);
  db.pragma('wal_checkpoint(PASSIVE)');
}
