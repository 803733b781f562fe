/**
 * A program that backs a database up and takes it up to a version, and is killed over it after so many microseconds. Its
 * arguments: the file, the version, from when on the time counts (`backup` or `migration`), the time or `-` for never. Says how
 * long it took.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { backUpBeforeMigration } from '../../src/store/sqlite/before-migration.js';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { migrate, versionOf } from '../../src/store/sqlite/migrate.js';
import { migrations } from '../../src/store/sqlite/migrations.js';
import type { Fuse } from './fuse.js';

await work(process.argv.slice(2));

async function work([path = '', version = '', from = '', after = '']: readonly string[]): Promise<void> {
  const flag = new SharedArrayBuffer(4);
  const fuse = after === '-' ? null : await lay({ flag, afterMicroseconds: Number(after) });
  const light = () => {
    Atomics.store(new Int32Array(flag), 0, 2);
    Atomics.notify(new Int32Array(flag), 0);
  };
  const db = new Sqlite(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  let beganMs = performance.now();
  if (from === 'backup') light();
  backUpBeforeMigration(db, versionOf(db));
  if (from === 'migration') {
    beganMs = performance.now();
    light();
  }
  migrate(db, migrations.slice(0, Number(version)));
  writeSync(1, String(Math.round((performance.now() - beganMs) * 1000)));
  db.close();
  await fuse?.terminate();
}

/** A thread of its own, since the migration holds this one from its beginning to its end. */
async function lay(fuse: Fuse): Promise<Worker> {
  const worker = new Worker(new URL('./fuse.js', import.meta.url), { workerData: fuse });
  const flag = new Int32Array(fuse.flag);
  while (Atomics.load(flag, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  return worker;
}
