import type Database from 'better-sqlite3';
import type { Log } from '../../chat/app.js';
import { sentence, StoreError } from './error.js';
import { migrations } from './migrations.js';

/** Marks the file as ours ('Nuts'), so that another program's database is never written to. */
const applicationId = 0x4e757473;

/**
 * Brings the database to the version that this program expects, each step in one transaction. Refuses a database that a
 * newer program or another one wrote.
 */
export function migrate(db: Database.Database, steps: readonly string[] = migrations, log?: Log): void {
  const from = numberOf(db, 'user_version');
  if (isForeign(db)) throw new StoreError('OF_ANOTHER_PROGRAM', sentence('OF_ANOTHER_PROGRAM', db.name));
  if (from > steps.length) throw new StoreError('TOO_NEW', sentence('TOO_NEW', db.name));
  for (const [index, step] of steps.entries()) {
    if (index >= from) apply(db, step, index + 1);
  }
  if (from < steps.length) log?.info('store.migrated', { from, to: steps.length });
}

function apply(db: Database.Database, step: string, version: number): void {
  const run = db.transaction(() => {
    db.exec(step);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${version}`);
  });
  run.immediate();
}

function isForeign(db: Database.Database): boolean {
  if (numberOf(db, 'application_id') === applicationId) return false;
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
  return tables !== 0 || numberOf(db, 'user_version') !== 0;
}

function numberOf(db: Database.Database, pragma: 'user_version' | 'application_id'): number {
  return Number(db.pragma(pragma, { simple: true }));
}
