import type Database from 'better-sqlite3';
import { migrations } from './migrations.js';

/** Marks the file as ours ('Nuts'), so that another program's database is never written to. */
export const applicationId = 0x4e757473;

/** Whose a database is. `version`: as many migrations as it has had. */
export type Identity =
  | { readonly kind: 'ours'; readonly version: number }
  | { readonly kind: 'too-new'; readonly version: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'of-another-program' };

/** Tells by what is written into the file's head, and where nothing is by whether there are tables. Writes nothing. */
export function identify(db: Database.Database, steps: readonly string[] = migrations): Identity {
  const version = numberOf(db, 'user_version');
  if (numberOf(db, 'application_id') === applicationId)
    return { kind: version > steps.length ? 'too-new' : 'ours', version };
  const tables = db.prepare<[], number>('SELECT count(*) FROM sqlite_schema').pluck().get();
  return { kind: tables === 0 && version === 0 ? 'empty' : 'of-another-program' };
}

function numberOf(db: Database.Database, pragma: 'user_version' | 'application_id'): number {
  return Number(db.pragma(pragma, { simple: true }));
}
