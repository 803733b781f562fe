import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDatabase } from '../../../src/store/sqlite/lock.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { temporaryPath } from './folder.js';

describe('lockDatabase', () => {
  it('refuses a second owner at once, with a sentence, until the first lets go', () => {
    const path = temporaryPath();
    const first = lockDatabase(path);
    const began = performance.now();

    expect(() => lockDatabase(path)).toThrow(
      `Another program is using the database ${path}: stop it first, or set DATABASE_URL to another file.`,
    );
    expect(performance.now() - began).toBeLessThan(1000);

    first.release();
    lockDatabase(path).release();
  });

  it('knows a file by another name', () => {
    const path = temporaryPath();
    symlinkSync(path, `${path}-link`);
    const lock = lockDatabase(`${path}-link`);
    onTestFinished(() => lock.release());

    expect(() => lockDatabase(`${path}-link`)).toThrow('Another program is using the database');
    expect(() => lockDatabase(path)).toThrow('Another program is using the database');
  });

  it('keeps another process out', async () => {
    const path = temporaryPath();
    const lock = lockDatabase(path);
    onTestFinished(() => lock.release());

    const { answer } = await rival(path);

    expect(answer).toBe('SQLITE_BUSY');
  });

  it('is free again when its holder was killed', async () => {
    const path = temporaryPath();
    const { answer, child } = await rival(path);

    expect(answer).toBe('held');
    expect(() => lockDatabase(path)).toThrow('Another program is using the database');

    child.kill('SIGKILL');
    await once(child, 'exit');
    lockDatabase(path).release();
  });

  it('names the file beside the database where that is no lock', () => {
    const path = temporaryPath();
    writeFileSync(`${path}.lock`, 'a note that somebody left here '.repeat(40));

    expect(() => lockDatabase(path)).toThrow(`${path}.lock is not a database: move it away`);
  });
});

describe('a store', () => {
  it('is opened by one owner at a time', async () => {
    const path = temporaryPath();
    const store = openSqliteStore(path);

    expect(() => openSqliteStore(path)).toThrow('Another program is using the database');

    await store.close();
    await openSqliteStore(path).close();
  });

  it('is nobody else’s in memory', async () => {
    const [one, two] = [openSqliteStore(':memory:'), openSqliteStore(':memory:')];
    await one.remember('key', 'value');

    expect(await two.recall('key')).toBeNull();

    await Promise.all([one.close(), two.close()]);
  });
});

/** Another process that takes the lock as `lockDatabase` does, answers, and stays. */
async function rival(path: string): Promise<{ answer: string; child: ChildProcess }> {
  const driver = new URL('../../../dist/src/store/sqlite/driver.js', import.meta.url).href;
  const script = `
    const { Sqlite } = await import(${JSON.stringify(driver)});
    const db = new Sqlite(${JSON.stringify(`${path}.lock`)}, { timeout: 0 });
    db.pragma('locking_mode = EXCLUSIVE');
    try { db.exec('BEGIN EXCLUSIVE; COMMIT'); console.log('held'); } catch (error) { console.log(error.code); }
    process.stdin.resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['pipe', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [answer] = await once(child.stdout, 'data');
  return { answer: String(answer).trim(), child };
}
