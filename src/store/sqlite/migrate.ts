import type Database from 'better-sqlite3';
import type { Log } from '../../chat/app.js';
import { sentence, StoreError } from './error.js';
import { applicationId, identify } from './identity.js';
import { migrations } from './migrations.js';

/**
 * Brings the database to the version that this program expects, each step in one transaction. Refuses a database that a
 * newer program or another one wrote.
 */
export function migrate(db: Database.Database, steps: readonly string[] = migrations, log?: Log): void {
  const from = versionOf(db, steps);
  for (const [index, step] of steps.entries()) {
    if (index >= from) apply(db, step, index + 1);
  }
  if (from < steps.length) log?.info('store.migrated', { from, to: steps.length });
}

/** How many of the steps the database has had. Refuses one that a newer program or another one wrote. */
export function versionOf(db: Database.Database, steps: readonly string[] = migrations): number {
  const identity = identify(db, steps);
  switch (identity.kind) {
    case 'ours':
      return identity.version;
    case 'empty':
      return 0;
    case 'too-new':
      throw new StoreError('TOO_NEW', sentence('TOO_NEW', db.name));
    case 'of-another-program':
      throw new StoreError('OF_ANOTHER_PROGRAM', sentence('OF_ANOTHER_PROGRAM', db.name));
  }
}

function apply(db: Database.Database, step: string, version: number): void {
  const run = db.transaction(() => {
    db.exec(step);
    db.pragma(`application_id = ${applicationId}`);
    db.pragma(`user_version = ${version}`);
  });
  run.immediate();
}
