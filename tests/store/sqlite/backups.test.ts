import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backupPathFor } from '../../../src/store/sqlite/backup-names.js';
import {
  backUpFile,
  forgetOldBackups,
  forgetOldMigrations,
  newestGoodBackup,
} from '../../../src/store/sqlite/backups.js';
import { backUp } from '../../../src/store/sqlite/backup-thread.js';
import { openToRead } from '../../../src/store/sqlite/open-to-read.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { anArticle, bring, follow } from '../contract/given.js';
import { temporaryPath } from './folder.js';
import { change, countArticles, damage, filled } from './kept.js';

const night = (day: number) => new Date(Date.UTC(2026, 10, day, 3));

describe('backUpFile', () => {
  it('leaves nothing half made where the program is ended meanwhile', async () => {
    const path = temporaryPath();
    await filled(path, 5);
    const module = new URL('../../../dist/src/store/sqlite/backups.js', import.meta.url).href;
    const script = `
      const { backUpFile } = await import(${JSON.stringify(module)});
      await backUpFile(${JSON.stringify(path)}, ${JSON.stringify(`${path}.backup`)}, () => process.exit(130));`;

    const { status } = spawnSync(process.execPath, ['--input-type=module', '--eval', script]);

    expect(status).toBe(130);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('.backup'))).toEqual([]);
  });

  it('copies a database into a file that needs no other, and says how large it is', async () => {
    const path = temporaryPath();
    await filled(path);
    const to = backupPathFor(path, night(26));

    const report = await backUpFile(path, to);

    expect(report).toMatchObject({ path: to });
    expect(report.bytes).toBeGreaterThan(100_000);
    expect(countArticles(to)).toBe(200);
    expect(readdirSync(dirname(to))).toEqual(['nutshell-2026-11-26T03-00-00Z.sqlite']);
  });

  it('copies what stands there when it begins, while the owner goes on writing', async () => {
    const path = temporaryPath();
    await filled(path, 900, 'long');
    const owner = openSqliteStore(path);
    onTestFinished(() => owner.close());
    const { feed } = await follow(owner);
    const shares: number[] = [];

    await backUpFile(path, `${path}.copy`, (share) => {
      shares.push(share);
      void bring(owner, feed.id, [anArticle(`Meanwhile ${shares.length}`)]);
    });

    expect(countArticles(`${path}.copy`)).toBe(900);
    expect(shares.length).toBeGreaterThan(2);
    expect(shares.at(-1)).toBe(1);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  });

  it('refuses to write over a file', async () => {
    const path = temporaryPath();
    await filled(path, 1);

    await expect(backUpFile(path, path)).rejects.toThrow(
      `There is a file ${path} already: move it away, or name another`,
    );

    expect(countArticles(path)).toBe(1);
  });

  it('says that there is no database, and makes none', async () => {
    const path = temporaryPath();

    await expect(backUpFile(path, `${path}.copy`)).rejects.toThrow(`There is no database ${path}`);

    expect(readdirSync(dirname(path))).toEqual([]);
  });

  it('keeps no copy of a damaged database', async () => {
    const path = temporaryPath();
    await filled(path);
    damage(path);

    await expect(backUpFile(path, `${path}.copy`)).rejects.toThrow(`The database ${path} is damaged`);

    expect(readdirSync(dirname(path)).filter((name) => name.includes('copy'))).toEqual([]);
  });

  it('keeps no copy in which a row has lost the one it belongs to', async () => {
    const path = temporaryPath();
    await filled(path);
    change(path, 'PRAGMA foreign_keys = OFF; DELETE FROM feed');

    await expect(backUpFile(path, `${path}.copy`)).rejects.toThrow(`The database ${path} is damaged`);

    expect(existsSync(`${path}.copy`)).toBe(false);
  });

  it('writes nothing where the disk has no room for it, and says how much is needed and free', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    const to = backupPathFor(path, night(26));
    const before = readdirSync(dirname(path));

    await expect(backUpFile(path, to, undefined, () => 16_400_000)).rejects.toMatchObject({
      code: 'FULL',
      message: `There is no room for the backup ${to}: 17 MB are needed on the disk of ${dirname(to)}, and 16 MB are free.`,
    });

    expect(readdirSync(dirname(path))).toEqual(before);
    await backUpFile(path, to, undefined, () => 17_000_000);
  });

  it('counts what is still in the journal', async () => {
    const path = temporaryPath();
    const owner = openSqliteStore(path);
    onTestFinished(() => owner.close());
    const { feed } = await follow(owner);
    const reader = openToRead(path);
    onTestFinished(() => void reader.close());
    reader.exec('BEGIN; SELECT count(*) FROM feed');
    const long = { text: 'The ferry. '.repeat(900) };
    await bring(
      owner,
      feed.id,
      Array.from({ length: 500 }, (_, index) => anArticle(`Article ${index}`, long)),
    );
    const inFile = statSync(path).size;

    await expect(backUpFile(path, `${path}.copy`, undefined, () => inFile + 17_000_000)).rejects.toThrow('no room');
  });

  it('clears away what a killed program left half made beside the database, long ago', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    mine(path, ['nutshell-2026-11-20T03-00-00Z.sqlite.partial', 'nutshell-2026-11-25T03-00-00Z.sqlite.partial']);
    utimesSync(`${backupPathFor(path, night(20))}.partial`, night(20), night(20));

    await backUpFile(path, `${path}.copy`);

    expect(readdirSync(join(dirname(path), 'backups'))).toEqual(['nutshell-2026-11-25T03-00-00Z.sqlite.partial']);
  });

  it('says which folder cannot be written', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    const to = join(path, 'copy.sqlite');

    await expect(backUpFile(path, to)).rejects.toThrow(`The backup ${to} cannot be written`);
  });
});

describe('a nightly backup that has no room', () => {
  it('leaves the others, though there are more than are kept, and says why', async () => {
    const path = temporaryPath();
    await filled(path, 1);
    for (const day of [24, 25]) await backUpFile(path, backupPathFor(path, night(day)));
    const task = { databasePath: path, to: backupPathFor(path, night(26)), keep: 1 };

    const outcome = await backUp(task, () => 0);

    expect(outcome).toMatchObject({
      kind: 'refused',
      code: 'FULL',
      message: expect.stringContaining('17 MB are needed'),
    });
    expect(readdirSync(dirname(task.to))).toEqual([
      'nutshell-2026-11-24T03-00-00Z.sqlite',
      'nutshell-2026-11-25T03-00-00Z.sqlite',
    ]);
  });
});

describe('forgetOldBackups', () => {
  it('deletes the oldest by their names, and nothing that is called otherwise', () => {
    const path = temporaryPath();
    const strangers = [
      'nutshell-2026-11-20T03-00-00Z.sqlite.partial',
      'nutshell-2026-11-20.sqlite',
      'other-2026-11-20T03-00-00Z.sqlite',
      'nutshell-copy-2026-11-20T03-00-00Z.sqlite',
      'nutshell-2026-11-20T03-00-00Z-before-v9.sqlite',
      'nutshell-2026-13-45T03-00-00Z.sqlite',
    ];
    mine(path, strangers);
    for (const day of [22, 24, 23, 25]) writeFileSync(backupPathFor(path, night(day)), '');

    const deleted = forgetOldBackups(path, 2, backupPathFor(path, night(25)));

    expect(deleted).toEqual([backupPathFor(path, night(23)), backupPathFor(path, night(22))]);
    expect(readdirSync(join(dirname(path), 'backups')).toSorted()).toEqual(
      [...strangers, 'nutshell-2026-11-24T03-00-00Z.sqlite', 'nutshell-2026-11-25T03-00-00Z.sqlite'].toSorted(),
    );
  });
});

describe('forgetOldBackups after a clock that ran ahead', () => {
  it('keeps the one just made, and the newest of the others', () => {
    const path = temporaryPath();
    mine(path, []);
    for (const day of [10, 27, 28, 29]) writeFileSync(backupPathFor(path, night(day)), '');

    const deleted = forgetOldBackups(path, 3, backupPathFor(path, night(10)));

    expect(deleted).toEqual([backupPathFor(path, night(27))]);
    expect(existsSync(backupPathFor(path, night(10)))).toBe(true);
  });
});

describe('forgetOldMigrations', () => {
  it('keeps the one just made, of an older version after a restore', () => {
    const path = temporaryPath();
    mine(path, []);
    for (const version of [26, 27, 28, 29]) writeFileSync(backupPathFor(path, night(version - 6), version), '');
    const made = backupPathFor(path, night(25), 26);
    writeFileSync(made, '');

    const deleted = forgetOldMigrations(path, 3, made);

    expect(deleted).toEqual([backupPathFor(path, night(21), 27), backupPathFor(path, night(20), 26)]);
    expect(existsSync(made)).toBe(true);
  });

  it('keeps the newest of each version, of so many versions', () => {
    const path = temporaryPath();
    mine(path, []);
    const made = [
      [20, 9],
      [20, 10],
      [22, 11],
      [23, 11],
      [24, 12],
    ] as const;
    for (const [day, version] of made) writeFileSync(backupPathFor(path, night(day), version), '');
    writeFileSync(backupPathFor(path, night(19)), '');

    const deleted = forgetOldMigrations(path, 3, backupPathFor(path, night(24), 12));

    expect(deleted).toEqual([backupPathFor(path, night(22), 11), backupPathFor(path, night(20), 9)]);
  });
});

describe('newestGoodBackup', () => {
  it('passes over those that are damaged, empty or of a newer program', async () => {
    const path = temporaryPath();
    await filled(path);
    for (const day of [21, 22, 23, 24]) await backUpFile(path, backupPathFor(path, night(day)));
    damage(backupPathFor(path, night(24)));
    change(backupPathFor(path, night(23)), 'PRAGMA user_version = 999');
    writeFileSync(backupPathFor(path, night(25)), '');

    expect(newestGoodBackup(path)).toEqual({ path: backupPathFor(path, night(22)), madeAt: night(22) });
  });

  it('finds none where there is no folder', () => {
    expect(newestGoodBackup(temporaryPath())).toBeNull();
  });
});

function mine(path: string, names: readonly string[]): void {
  const folder = join(dirname(path), 'backups');
  mkdirSync(folder);
  for (const name of names) writeFileSync(join(folder, name), '');
}
