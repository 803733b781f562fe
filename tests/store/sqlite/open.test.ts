import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it } from 'vitest';
import { backupPathFor } from '../../../src/store/sqlite/backup-names.js';
import { backUpFile } from '../../../src/store/sqlite/backups.js';
import { migrations } from '../../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { StoreError } from '../../../src/store/sqlite/error.js';
import { anArticle, bring, follow, titles } from '../contract/given.js';
import { temporaryPath } from './folder.js';
import { change, damage, filled } from './kept.js';

describe('openSqliteStore', () => {
  it('makes the database and the folder that it is to stand in', async () => {
    const path = temporaryPath('data/deep/nutshell.sqlite');

    const store = openSqliteStore(path);
    await store.close();

    expect(existsSync(path)).toBe(true);
  });

  it('finds what it kept when it is opened again', async () => {
    const path = temporaryPath();
    const before = openSqliteStore(path);
    const { feed } = await follow(before);
    await bring(before, feed.id, [anArticle('Ferry back')]);
    await before.close();

    const after = openSqliteStore(path);
    const { articles } = await after.latestArticles('g1', { limit: 5 });
    await after.close();

    expect(titles(articles)).toEqual(['Ferry back']);
  });

  it('writes ahead into a journal beside the database, and clears it away when it is closed', async () => {
    const path = temporaryPath();
    const store = openSqliteStore(path);

    expect(existsSync(`${path}-wal`)).toBe(true);

    await store.close();
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('turns down a file that is no database, and leaves it as it is', () => {
    const path = temporaryPath();
    writeFileSync(path, 'Dear diary, today I was a text file. '.repeat(40));

    expect(refusal(path)).toEqual([
      'NOT_A_DATABASE',
      `${path} is not a database: move it away, or set DATABASE_URL to another file.`,
    ]);
    expect(readFileSync(path, 'utf8')).toMatch(/^Dear diary/);
  });

  it('turns down a damaged database', async () => {
    const path = temporaryPath();
    await filled(path);
    damage(path);

    expect(refusal(path)).toEqual([
      'CORRUPT',
      `The database ${path} is damaged: put a backup in its place, or set DATABASE_URL to another file.`,
    ]);
  });

  it('names the newest good backup of a damaged database, and what puts it in its place', async () => {
    const path = temporaryPath();
    await filled(path);
    const backup = backupPathFor(path, new Date(Date.UTC(2026, 10, 26, 3)));
    await backUpFile(path, backup);
    damage(path);
    const words = `The database ${path} is damaged. Its newest good backup is of 2026-11-26 03:00 UTC; to put it in its place: DATABASE_URL=${path} nutshell restore ${backup}`;

    expect(refusal(path)).toEqual(['CORRUPT', words]);
    writeFileSync(path, 'Dear diary. '.repeat(400));
    expect(refusal(path)).toEqual(['NOT_A_DATABASE', words]);
  });

  it('says that a database is damaged also where its backups cannot be looked for', async () => {
    const path = temporaryPath();
    await filled(path);
    damage(path);
    writeFileSync(join(dirname(path), 'backups'), 'No folder.');

    expect(refusal(path)[0]).toBe('CORRUPT');
  });

  it('names a backup so that a shell takes it for one word', async () => {
    const path = temporaryPath("Ann's bot/nutshell.sqlite");
    await filled(path);
    const backup = backupPathFor(path, new Date(Date.UTC(2026, 10, 26, 3)));
    await backUpFile(path, backup);
    damage(path);

    const [, words] = refusal(path);

    const shown = execFileSync('sh', ['-c', `printf %s ${words.slice(words.indexOf('restore ') + 8)}`]);
    expect(shown.toString()).toBe(backup);
  });

  it('turns down a database that a newer version wrote', async () => {
    const path = temporaryPath();
    await openSqliteStore(path).close();
    change(path, 'PRAGMA user_version = 999');

    expect(refusal(path)).toEqual([
      'TOO_NEW',
      `The database ${path} was written by a newer Nutshell: install that version or a later one.`,
    ]);
  });

  it('turns down the database of another program, and leaves it as it is', () => {
    const path = temporaryPath();
    change(path, 'CREATE TABLE recipe (title TEXT)');

    expect(refusal(path)).toEqual([
      'OF_ANOTHER_PROGRAM',
      `${path} is the database of another program: set DATABASE_URL to another file.`,
    ]);
    const db = new Sqlite(path);
    expect(db.prepare('SELECT name FROM sqlite_schema').pluck().all()).toEqual(['recipe']);
    expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
    db.close();
  });

  it('turns down a path that leads through a file', () => {
    const file = temporaryPath('file');
    writeFileSync(file, '');
    const path = join(file, 'nutshell.sqlite');

    expect(refusal(path)).toEqual([
      'UNWRITABLE',
      `The database ${path} cannot be written: give this user the right to write the file and its folder, or set DATABASE_URL to another file.`,
    ]);
  });

  it('turns down a path that names a folder', () => {
    const path = temporaryPath();
    mkdirSync(path);

    expect(refusal(path)[0]).toBe('UNWRITABLE');
  });

  it('lets go of the file where it cannot open it', async () => {
    const path = temporaryPath();
    writeFileSync(path, 'not a database, but long enough to be looked at as one '.repeat(40));
    refusal(path);
    writeFileSync(path, '');

    const store = openSqliteStore(path);
    await store.close();

    expect(existsSync(path)).toBe(true);
  });

  it('tells the log which steps brought the database up to date, once', async () => {
    const path = temporaryPath();
    const events: unknown[] = [];
    const write = (event: string, fields?: unknown) => void events.push([event, fields]);
    const log = { debug: write, info: write, warn: write, error: write };

    await openSqliteStore(path, log).close();
    await openSqliteStore(path, log).close();

    expect(events).toEqual([['store.migrated', { from: 0, to: migrations.length }]]);
  });
});

/** The code and the sentence of the error with which opening ends. */
function refusal(path: string): [string, string] {
  try {
    void openSqliteStore(path).close();
  } catch (error) {
    if (error instanceof StoreError) return [error.code, error.message];
    throw error;
  }
  throw new Error(`${path} was opened in ${dirname(path)}`);
}
