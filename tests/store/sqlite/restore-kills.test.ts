import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUpFile } from '../../../src/store/sqlite/backups.js';
import { checkDatabase } from '../../../src/store/sqlite/check.js';
import { removeDatabase } from '../../../src/store/sqlite/files.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { restoreFile } from '../../../src/store/sqlite/restore.js';
import { anArticle, bring, follow } from '../contract/given.js';
import { temporaryPath } from './folder.js';
import { countArticles, filled } from './kept.js';

const kills = 12;

it('a restore that is killed leaves the old database or the restored one, whole', { timeout: 120_000 }, async () => {
  const path = temporaryPath();
  const backup = `${path}.backup`;
  await filled(path, 300, 'long');
  await backUpFile(path, backup);
  const old = await oldDatabase(path, 40);
  const seen = new Set<number>();
  putBack(path, old);
  const tookMs = await restoreAndKill(path, backup, null);
  expect(countArticles(path)).toBe(300);

  for (let killed = 0; killed < kills; killed++) {
    putBack(path, old);
    // Most of its time it copies; what it may break is done within a few milliseconds.
    const [from, mostMs] =
      killed % 3 === 0 ? (['its beginning', tookMs] as const) : (['what it moves aside', 10] as const);
    await restoreAndKill(path, backup, { from, afterMs: Math.random() * mostMs });

    expect(checkDatabase(path).kind).toBe('ok');
    expect([40, 300]).toContain(countArticles(path));
    seen.add(countArticles(path));
  }

  expect(seen).toContain(40);
  expect(countArticles(backup)).toBe(300);
  await restoreFile(backup, path);
  await openSqliteStore(path).close();
  expect(countArticles(path)).toBe(300);
  expect(readdirSync(dirname(path)).filter((name) => name.includes('restoring'))).toEqual([]);
});

type Files = ReadonlyMap<string, Buffer>;

/** The files of a database with so many articles, some of them still in its journal. */
async function oldDatabase(path: string, articles: number): Promise<Files> {
  const old = `${path}.old`;
  const store = openSqliteStore(old);
  const { feed } = await follow(store);
  await bring(
    store,
    feed.id,
    Array.from({ length: articles }, (_, index) => anArticle(`Old ${index}`)),
  );
  const files = new Map(['', '-wal'].map((suffix) => [suffix, readFileSync(`${old}${suffix}`)]));
  await store.close();
  return files;
}

/** The database as it was, and nothing of the restore before. */
function putBack(path: string, files: Files): void {
  for (const name of readdirSync(dirname(path))) {
    if (/before-restore|restoring/.test(name)) rmSync(join(dirname(path), name));
  }
  removeDatabase(path);
  for (const [suffix, bytes] of files) writeFileSync(`${path}${suffix}`, bytes);
}

interface Kill {
  readonly from: 'its beginning' | 'what it moves aside';
  readonly afterMs: number;
}

/** Restores in a program of its own, which kills itself so long after a moment; gives how long it took where it was not killed. */
async function restoreAndKill(path: string, backup: string, kill: Kill | null): Promise<number> {
  const module = new URL('../../../dist/src/store/sqlite/restore.js', import.meta.url).href;
  const script = `
    import { Worker } from 'node:worker_threads';
    const { restoreFile } = await import(${JSON.stringify(module)});
    const kill = ${JSON.stringify(kill)};
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const workerData = { flag, kill, folder: ${JSON.stringify(dirname(path))} };
    if (kill !== null) new Worker(${JSON.stringify(fuse)}, { eval: true, execArgv: [], workerData });
    while (kill !== null && Atomics.load(flag, 0) === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    const beganMs = performance.now();
    Atomics.store(flag, 0, 2);
    Atomics.notify(flag, 0);
    await restoreFile(${JSON.stringify(backup)}, ${JSON.stringify(path)});
    console.log(performance.now() - beganMs);
    process.exit();`;
  const program = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  program.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  const [code, signal]: unknown[] = await once(program, 'close');
  expect([code, signal]).toEqual(code === 0 ? [0, null] : [null, 'SIGKILL']);
  return Number(said);
}

// A thread of its own, which no work of the program holds up.
const fuse = `
  const { flag, kill, folder } = require('node:worker_threads').workerData;
  const { readdirSync } = require('node:fs');
  Atomics.store(flag, 0, 1);
  Atomics.wait(flag, 0, 1);
  const isAside = (name) => name.includes('before-restore');
  while (kill.from === 'what it moves aside' && !readdirSync(folder).some(isAside));
  const endMs = performance.now() + kill.afterMs;
  while (performance.now() < endMs);
  process.kill(process.pid, 'SIGKILL');`;
