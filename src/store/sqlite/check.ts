import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { DatabaseCheck } from '../upkeep.js';
import { explain, StoreError } from './error.js';
import { identify } from './identity.js';
import { openToRead } from './open-to-read.js';

/**
 * Looks through a whole database file, which takes seconds where it is large, and changes nothing in it. Works beside a program that
 * uses it.
 */
export function checkDatabase(path: string): DatabaseCheck {
  if (!existsSync(path)) return { kind: 'missing' };
  let db: Database.Database | undefined;
  try {
    db = openToRead(path);
    return look(db);
  } catch (error) {
    return inWords(explain(error, path));
  } finally {
    db?.close();
  }
}

function look(db: Database.Database): DatabaseCheck {
  const identity = identify(db);
  if (identity.kind !== 'ours') return identity;
  const finding = String(db.pragma('integrity_check(1)', { simple: true }));
  if (finding !== 'ok') return { kind: 'damaged', finding };
  const orphan = db.prepare<[], string>('SELECT "table" FROM pragma_foreign_key_check LIMIT 1').pluck().get();
  if (orphan !== undefined) return { kind: 'damaged', finding: `a row of ${orphan} belongs to one that is missing` };
  return { kind: 'ok', version: identity.version };
}

function inWords(reason: unknown): DatabaseCheck {
  if (!(reason instanceof StoreError)) throw reason;
  if (reason.code === 'NOT_A_DATABASE') return { kind: 'not-a-database' };
  if (reason.code !== 'CORRUPT') return { kind: 'unreadable', reason: reason.message };
  return { kind: 'damaged', finding: reason.cause instanceof Error ? reason.cause.message : reason.message };
}
