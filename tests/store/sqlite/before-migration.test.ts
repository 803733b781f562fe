import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../src/store/sqlite/check.js';
import { removeDatabase } from '../../../src/store/sqlite/files.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { migrations } from '../../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { temporaryPath } from './folder.js';

describe('opening a database of an older version', () => {
  it('backs it up before the first step', async () => {
    const path = temporaryPath();
    atVersion(path, 9);
    const events: unknown[] = [];

    await openSqliteStore(path, logTo(events)).close();

    const [name, ...others] = backups(path);
    expect(name).toMatch(/^nutshell-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ-before-v10\.sqlite$/);
    expect(others).toEqual([]);
    const backup = join(dirname(path), 'backups', name ?? '');
    expect(checkDatabase(backup)).toEqual({ kind: 'ok', version: 9 });
    expect(feeds(backup)).toEqual(['https://herald.example/rss']);
    expect(checkDatabase(path)).toEqual({ kind: 'ok', version: migrations.length });
    expect(events).toEqual([
      ['store.backed-up', { path: backup, version: 9 }],
      ['store.migrated', { from: 9, to: migrations.length }],
    ]);
  });

  it('makes none of a new database, nor of one that is up to date', async () => {
    const path = temporaryPath();

    await openSqliteStore(path).close();
    await openSqliteStore(path).close();

    expect(backups(path)).toEqual([]);
  });

  it('keeps those of the last three versions', async () => {
    const path = temporaryPath();
    for (const version of [9, 12, 15, 18]) {
      removeDatabase(path);
      atVersion(path, version);
      await openSqliteStore(path).close();
    }

    expect(
      backups(path)
        .map((name) => name.replace(/^.*before-/, ''))
        .toSorted(),
    ).toEqual(['v13.sqlite', 'v16.sqlite', 'v19.sqlite']);
  });

  it('migrates nothing where the backup cannot be written, and says so', () => {
    const path = temporaryPath();
    atVersion(path, 9);
    writeFileSync(join(dirname(path), 'backups'), 'a file where the folder should be');

    expect(() => openSqliteStore(path)).toThrow(`The database ${path} stays as it is and is not migrated: its backup`);

    expect(checkDatabase(path)).toEqual({ kind: 'ok', version: 9 });
  });
});

function atVersion(path: string, version: number): void {
  const db = new Sqlite(path);
  db.exec('PRAGMA foreign_keys = ON');
  migrate(db, migrations.slice(0, version));
  db.exec("INSERT INTO feed (id, url, title, due_at) VALUES (1, 'https://herald.example/rss', 'T', 0)");
  db.close();
}

function feeds(path: string): readonly unknown[] {
  const db = new Sqlite(path);
  try {
    return db.prepare('SELECT url FROM feed').pluck().all();
  } finally {
    db.close();
  }
}

function backups(path: string): readonly string[] {
  const folder = join(dirname(path), 'backups');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
}

function logTo(events: unknown[]) {
  const write = (event: string, fields?: unknown) => void events.push([event, fields]);
  return { debug: write, info: write, warn: write, error: write };
}
