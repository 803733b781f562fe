import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { checkDatabase } from '../../../src/store/sqlite/check.js';
import { removeDatabase } from '../../../src/store/sqlite/files.js';
import { migrate } from '../../../src/store/sqlite/migrate.js';
import { migrations } from '../../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { temporaryPath } from './folder.js';

// Not everywhere may a user have disks of their own.
const canMount = mounted('mount -t tmpfs none .', { cwd: tmpdir(), words: [] }).status === 0;

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

  it('migrates nothing where the disk has no room for the backup, and says how much is needed and free', () => {
    const path = temporaryPath();
    atVersion(path, 9);

    expect(() => openSqliteStore(path, undefined, () => 5_500_000)).toThrow(
      new RegExp(
        `^The database ${path} stays as it is and is not migrated\\. There is no room for the backup .+-before-v10\\.sqlite: ` +
          `17 MB are needed on the disk of .+/backups, and 5 MB are free\\. Free some and start again\\.$`,
      ),
    );

    expect(checkDatabase(path)).toEqual({ kind: 'ok', version: 9 });
    expect(backups(path)).toEqual([]);
  });

  it.runIf(canMount)(
    'migrates nothing where the room runs out in the middle of the backup, and leaves nothing of it',
    () => {
      const path = temporaryPath();
      atVersion(path, 9);
      const [module, look] = ['open', 'check'].map(
        (name) => new URL(`../../../dist/src/store/sqlite/${name}.js`, import.meta.url).href,
      );
      const script = `
      import { readdirSync } from 'node:fs';
      const { openSqliteStore } = await import(${JSON.stringify(module)});
      const { checkDatabase } = await import(${JSON.stringify(look)});
      let message = null;
      try { openSqliteStore('nutshell.sqlite', undefined, () => Infinity); } catch (error) { message = error.message; }
      const check = checkDatabase('nutshell.sqlite');
      console.log(JSON.stringify({ message, check, backups: readdirSync('backups') }));`;

      // The folder of the backups is a disk of its own, with room for a part of the database.
      const folder = join(dirname(path), 'backups');
      mkdirSync(folder);
      const { stdout } = mounted(
        'mount -t tmpfs -o size=64k none backups && exec "$0" --input-type=module --eval "$1"',
        {
          cwd: dirname(path),
          words: [process.execPath, script],
        },
      );

      expect(JSON.parse(stdout)).toEqual({
        message: expect.stringMatching(
          /^The database nutshell\.sqlite stays as it is and is not migrated: there is no room for the backup before\. Free \d MB on its disk and start again\.$/,
        ),
        check: { kind: 'ok', version: 9 },
        backups: [],
      });
    },
  );

  it('clears away what starts left half made that were killed, and no backup that somebody else may be making', async () => {
    const path = temporaryPath();
    atVersion(path, 9);
    const [killed, living] = ['nutshell-2026-11-26T03-00-00Z-before-v10', 'nutshell-2026-11-26T03-00-00Z'];
    mkdirSync(join(dirname(path), 'backups'));
    for (const name of [killed, living])
      writeFileSync(join(dirname(path), 'backups', `${name}.sqlite.partial`), 'half');

    await openSqliteStore(path).close();

    expect(backups(path).filter((name) => name.endsWith('.partial'))).toEqual([`${living}.sqlite.partial`]);
  });
});

/** Runs a line of the shell where it may mount disks that nobody else sees. */
function mounted(line: string, { cwd, words }: { readonly cwd: string; readonly words: readonly string[] }) {
  const options = { cwd, encoding: 'utf8' } as const;
  return spawnSync('unshare', ['--user', '--map-root-user', '--mount', 'sh', '-c', line, ...words], options);
}

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
