import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { migrate } from '../../src/store/sqlite/migrate.js';
import { migrations } from '../../src/store/sqlite/migrations.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { newestVersion } from '../../src/store/sqlite/read.js';
import { newFolder, run } from './captured.js';
import { keepGuild } from './kept.js';

async function keptFolder() {
  const folder = newFolder();
  const path = join(folder, 'data', 'nutshell.sqlite');
  await keepGuild(path);
  return { folder, path };
}

async function isEmpty(path: string): Promise<boolean> {
  const store = openSqliteStore(path);
  return store.isEmpty().finally(() => store.close());
}

/** A database that only the first migration has made. */
function writeOld(path: string): void {
  const db = new Sqlite(path);
  migrate(db, migrations.slice(0, 1));
  db.close();
}

describe('nutshell backup', () => {
  it('copies the database beside it, and works beside a running bot', async () => {
    const { folder, path } = await keptFolder();
    const bot = openSqliteStore(path);

    const { code, stdout } = await run('backup', { folder }).finally(() => bot.close());

    const [name = ''] = readdirSync(join(folder, 'data', 'backups'));
    expect(code).toBe(0);
    expect(name).toMatch(/^nutshell-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.sqlite$/);
    expect(stdout).toMatch(/^✓ Backed up to .+\.sqlite: [\d.]+ [kM]B in \d+\.\d s, checked\.\n$/);
  });

  it('writes over nothing', async () => {
    const { folder } = await keptFolder();
    await run('backup mine.sqlite', { folder });

    const { code, stderr } = await run('backup mine.sqlite', { folder });

    expect(code).toBe(1);
    expect(stderr).toBe(
      `There is a file ${join(folder, 'mine.sqlite')} already: move it away, or name another one. [EXISTS]\n`,
    );
  });

  it('wants a file where a folder is named', async () => {
    const { folder } = await keptFolder();

    const { code, stderr } = await run('backup data', { folder });

    expect(code).toBe(1);
    expect(stderr).toBe(`${join(folder, 'data')} is a folder: name a file in it. [EXISTS]\n`);
  });

  it('answers a program with one document', async () => {
    const { folder } = await keptFolder();

    const { stdout } = await run('backup mine.sqlite --json', { folder });

    expect(JSON.parse(stdout)).toEqual({
      path: join(folder, 'mine.sqlite'),
      bytes: expect.any(Number),
      tookMs: expect.any(Number),
    });
  });
});

describe('nutshell restore', () => {
  async function withBackup() {
    const kept = await keptFolder();
    await run('backup mine.sqlite', { folder: kept.folder });
    const fresh = join(kept.folder, 'fresh.sqlite');
    await openSqliteStore(fresh).close();
    return { ...kept, fresh, settings: { DATABASE_URL: fresh } };
  }

  it('puts a backup in the place of the database once somebody says yes, and says where the old one is', async () => {
    const { folder, fresh, settings } = await withBackup();

    const { code, stdout } = await run('restore mine.sqlite', { folder, settings, typed: 'y' });

    const aside = /What stood there before is kept as (.+)\.$/m.exec(stdout)?.[1] ?? '';
    expect(code).toBe(0);
    expect(await isEmpty(fresh)).toBe(false);
    expect(existsSync(aside)).toBe(true);
    expect(stdout).toContain('What was told since the backup is not told again');
    expect(stdout).toContain('erase it again, people with /me forget');
  });

  it.each([
    ['n', 1],
    ['', 1],
    [undefined, 2],
  ])('changes nothing where %j is typed', async (typed, expected) => {
    const { folder, fresh, settings } = await withBackup();

    const { code } = await run('restore mine.sqlite', { folder, settings, ...(typed !== undefined && { typed }) });

    expect(code).toBe(expected);
    expect(await isEmpty(fresh)).toBe(true);
  });

  it('is turned away while the bot runs', async () => {
    const { folder, fresh, settings } = await withBackup();
    const bot = openSqliteStore(fresh);

    const { code, stderr } = await run('restore mine.sqlite --yes', { folder, settings }).finally(() => bot.close());

    expect(code).toBe(1);
    expect(stderr).toContain(`Another program is using the database ${fresh}: stop it first`);
  });

  it('is refused where nothing says which database the bot uses, and says how to name it', async () => {
    const { folder, path } = await keptFolder();
    await run('backup', { folder });
    const [name = ''] = readdirSync(join(folder, 'data', 'backups'));
    const elsewhere = newFolder();
    const backup = join(folder, 'data', 'backups', name);

    const { code, stderr } = await run(`restore ${backup} --yes`, { folder: elsewhere, isUsual: true });

    expect(code).toBe(1);
    expect(stderr).toContain('Nothing here says which database the bot uses');
    expect(stderr).toContain(`: DATABASE_URL=${path} nutshell restore ${backup}`);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it('is refused over another database than the one that the backup lies beside', async () => {
    const [mine, other] = [await keptFolder(), await keptFolder()];
    await run('backup', { folder: other.folder });
    const [name = ''] = readdirSync(join(other.folder, 'data', 'backups'));
    const backup = join(other.folder, 'data', 'backups', name);
    const before = readdirSync(join(mine.folder, 'data'));

    const { code, stderr } = await run(`restore ${backup} --yes`, { folder: mine.folder, isUsual: true });

    expect(code).toBe(1);
    expect(stderr).toContain(`This is a backup of ${other.path}, not of data/nutshell.sqlite.`);
    expect(readdirSync(join(mine.folder, 'data'))).toEqual(before);
  });

  it('needs a file', async () => {
    expect(await run('restore')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'nutshell restore needs a file: nutshell restore <file>\n',
    });
  });
});

describe('nutshell migrate', () => {
  it('says that there is nothing to do', async () => {
    const { folder, path } = await keptFolder();

    expect((await run('migrate', { folder })).stdout).toBe(
      `✓ ${path} is of this version (${newestVersion}): there is nothing to migrate.\n`,
    );
  });

  it('brings an older one up, says where it is kept as it was, and does neither with --dry-run', async () => {
    const folder = newFolder();
    const path = join(folder, 'old.sqlite');
    writeOld(path);
    const settings = { DATABASE_URL: path };

    const asked = await run('migrate --dry-run', { folder, settings });
    const done = await run('migrate', { folder, settings });
    const { stdout } = await run('migrate --json', { folder, settings });

    expect(asked.stdout).toBe(`${path} would be brought from version 1 to ${newestVersion}.\n`);
    expect(done.stdout).toMatch(
      /^✓ .+ was brought from version 1 to \d+\.\n {2}What it was before is kept as .+-before-v2\.sqlite\.\n$/,
    );
    expect(JSON.parse(stdout)).toEqual({
      ...{ path, from: newestVersion, to: newestVersion, migrated: false, backup: null, compacted: null },
    });
  });

  it('writes the file anew, unless a bot uses it', async () => {
    const { folder, path } = await keptFolder();
    const bot = openSqliteStore(path);

    const beside = await run('migrate --compact', { folder }).finally(() => bot.close());
    const alone = await run('migrate --compact', { folder });

    expect(beside.code).toBe(1);
    expect(beside.stderr).toContain('stop it first');
    expect(alone.stdout).toMatch(/was written anew: [\d.]+ [kM]B before, [\d.]+ [kM]B now\.\n$/);
    expect(await isEmpty(path)).toBe(false);
  });

  it('is refused where nothing says which database the bot uses', async () => {
    const { code, stderr } = await run('migrate', { isUsual: true });

    expect(code).toBe(1);
    expect(stderr).toContain('Say which one is meant: DATABASE_URL=<path> nutshell migrate');
  });

  it('says so where there is no database', async () => {
    const { code, stderr } = await run('migrate');

    expect(code).toBe(1);
    expect(stderr).toMatch(/^There is no database .+: start the bot once, or set DATABASE_URL/);
  });
});
