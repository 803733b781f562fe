import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkDatabase } from '../../src/store/sqlite/check.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { openToRead } from '../../src/store/sqlite/open-to-read.js';
import { inFolder } from './folder.js';
import { type Claim, prepareForWrites } from './writes.js';

export interface KillFigures {
  readonly kills: number;
  /** Kills while the database was still being opened. */
  readonly beforeOpen: number;
  readonly acknowledged: number;
  /** What was acknowledged and is not there. */
  readonly lost: number;
  /** Kills after which something was wrong with the file, or with a reference in it. */
  readonly damaged: number;
}

// A test runs from source, and a program of its own from what the build made.
const writer = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../dist/bench/durability/writer.js' : './writer.js', import.meta.url),
);
const longestLifeMs = 250;

/** Kills a program again and again while it writes, and looks each time for what it said was kept. */
export function killWriters(kills: number): Promise<KillFigures> {
  return inFolder(async (path) => {
    const store = openSqliteStore(path);
    await prepareForWrites(store);
    await store.close();
    const all: Claim[] = [];
    let [beforeOpen, damaged, lost] = [0, 0, 0];
    for (let life = 1; life <= kills; life++) {
      const lines = await liveAndDie(path, life);
      const claims = lines.flat();
      if (lines.length === 0) beforeOpen++;
      if (checkDatabase(path).kind !== 'ok') damaged++;
      lost += countMissing(path, claims);
      all.push(...claims);
    }
    // What a later life might have undone.
    lost = Math.max(lost, countMissing(path, all));
    return { kills, beforeOpen, acknowledged: all.length, lost, damaged };
  });
}

/** Gives what it said, a line a write. */
async function liveAndDie(path: string, life: number): Promise<readonly (readonly Claim[])[]> {
  const program = spawn(process.execPath, [writer, path, String(life)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(program, 'close');
  let said = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  // Every tenth dies at its start, somewhere.
  if (life % 10 !== 0) await Promise.race([once(program.stdout, 'data'), ended]);
  await sleep(Math.random() * longestLifeMs);
  program.kill('SIGKILL');
  await ended;
  if (program.exitCode !== null) throw new Error(`The writer ended by itself with ${program.exitCode}.`);
  return said
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as readonly Claim[]);
}

function countMissing(path: string, claims: readonly Claim[]): number {
  const db = openToRead(path);
  try {
    return claims.filter(
      ({ query, values }) =>
        db
          .prepare(query)
          .pluck()
          .get(...values) !== 1,
    ).length;
  } finally {
    db.close();
  }
}
