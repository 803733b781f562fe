/**
 * What a night's forgetting costs: `node dist/bench/retention.js [100000 [KEEP_DAYS [FILE]]]` fills a database with so many
 * made-up articles of a year (a copy of FILE, where it is one of `search-scale`), forgets what is older, gives the room back,
 * and asks the same questions before and after. Prints bytes, the longest turn of the event loop beside that of a loop in
 * which nothing happens, and how many answers are the same.
 */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../src/clock.js';
import { compact } from '../src/store/sqlite/reclaim.js';
import { Sqlite } from '../src/store/sqlite/driver.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import type { Store } from '../src/store/store.js';
import { forgettable } from '../src/store/upkeep.js';
import { openReader } from '../src/worker/pool.js';
import { fill, now } from './search/filling.js';
import { madeUpQuestion } from './search/made-up-words.js';
import { type Watched, watch } from './search/watch.js';

const count = Number(process.argv[2] ?? 100_000);
const keepDays = Number(process.argv[3] ?? 182);
const given = process.argv[4];
const questions = 60;
const turnMs = 4;
const pauseMs = 1;
const since = new Date(now.getTime() - (keepDays - 2) * 24 * 3_600_000);

const folder = mkdtempSync(join(tmpdir(), 'nutshell-retention-'));
const path = join(folder, 'retention.sqlite');
const reader = openReader();
try {
  await prepare();
  const store = openSqliteStore(path);
  await measure(store);
  await store.close();
  console.log(`closed: ${megabytes(size())}`);
} finally {
  await reader.close();
  rmSync(folder, { recursive: true });
}

/** As a file is that was never anything else than one which can shrink. */
async function prepare(): Promise<void> {
  if (given !== undefined) copyFileSync(given, path);
  const store = openSqliteStore(path);
  await fill({ store, reader, path, count });
  await store.close();
  const db = new Sqlite(path);
  compact(db);
  db.close();
}

async function measure(store: Store): Promise<void> {
  const before = await answers(store);
  const growth = await store.growth({ now, keepDays });
  console.log(`before: ${megabytes(size())}, ${growth.articles} articles of ${growth.bytesPerArticle} B`);
  report('nothing', 0, await watch(() => systemClock.sleep(5_000)));
  let forgotten = 0;
  for (const what of forgettable) {
    // From then on a word that stood only in what is gone is read as one that was misspelt.
    if (what === 'stems') compare('before stems are forgotten', before, await answers(store));
    let done = 0;
    const watched = await watch(async () => {
      for (let after: string | null = null; ;) {
        const turn = await store.forgetSome({ what, now, keepDays, after, withinMs: turnMs });
        done += turn.forgotten;
        after = turn.next;
        if (after === null) return;
        await systemClock.sleep(pauseMs);
      }
    });
    report(what, done, watched);
    forgotten += what === 'articles' ? done : 0;
  }
  const reclaimed = await watch(async () => {
    while (!(await store.reclaimSome(turnMs)).isDone) await systemClock.sleep(pauseMs);
  });
  report('reclaim', forgotten, reclaimed);
  console.log(`after: ${megabytes(size())}`);
  compare('at the end', before, await answers(store));
}

function compare(when: string, before: readonly string[], after: readonly string[]): void {
  const same = after.filter((answer, at) => answer === before[at]).length;
  console.log(`search, ${when}: ${same} of ${after.length} answers the same for what remains`);
}

/** The ids that are found of what will remain, best first. */
async function answers(store: Store): Promise<readonly string[]> {
  const found: string[] = [];
  for (let number = 1; number <= questions; number += 1) {
    const { hits } = await store.searchArticles('all', { text: madeUpQuestion(number), now, since });
    found.push(hits.map(({ id }) => id).join(' '));
  }
  return found;
}

function report(what: string, done: number, { wallMs, coreMs, longestTurnMs }: Watched): void {
  const took = `${(wallMs / 1000).toFixed(1)} s, ${(coreMs / 1000).toFixed(1)} s of the cores`;
  console.log(`${what}: ${done}, ${took}, longest turn ${longestTurnMs.toFixed(1)} ms`);
}

/** With what is still in the journal. */
function size(): number {
  return [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
