import { statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import { follow } from '../../tests/store/contract/given.js';
import { inFolder } from './folder.js';
import { fillDatabase, pollOnce } from './made-up.js';
import { Turns } from './turns.js';

export interface BackupFigures {
  readonly megabytes: number;
  readonly tookMs: number;
  /** The longest that the event loop was held by anything, a commit among it. */
  readonly longestTurnMs: number;
  /** Of that, without the commits: what the backup itself holds it. */
  readonly longestOtherTurnMs: number;
  /** With no backup and no commits: what the machine itself holds it. */
  readonly longestIdleTurnMs: number;
  readonly commits: { readonly before: Spread; readonly during: Spread };
}

export interface Spread {
  readonly count: number;
  readonly medianMs: number;
  readonly p99Ms: number;
  readonly mostMs: number;
}

const betweenCommitsMs = 50;

/** Backs up a database of so many megabytes while polls are written, and watches the event loop. */
export function measureBackup(megabytes: number): Promise<BackupFigures> {
  return inFolder(async (path) => {
    await fillDatabase(path, megabytes);
    const store = openSqliteStore(path);
    const { feed } = await follow(store);
    let round = 0;
    const commitUntil = async (end: Promise<unknown>) => {
      let isOver = false;
      void end.finally(() => (isOver = true));
      const tookMs: number[] = [];
      while (!isOver) {
        const beganMs = performance.now();
        await pollOnce(store, feed.id, round++);
        tookMs.push(performance.now() - beganMs);
        await sleep(betweenCommitsMs);
      }
      return spreadOf(tookMs);
    };
    const before = await commitUntil(sleep(5000));
    const turns = new Turns();
    const backup = store.backUp({ at: new Date(), keep: 1 });
    await sleep(0);
    const during = await commitUntil(backup);
    const report = await backup;
    const longestTurnMs = turns.stop();
    // Once more, and nobody writes; then as long without.
    await sleep(1100);
    const quiet = new Turns();
    await store.backUp({ at: new Date(), keep: 1 });
    const longestOtherTurnMs = quiet.stop();
    const idle = new Turns();
    await sleep(report?.tookMs);
    const longestIdleTurnMs = idle.stop();
    await store.close();
    return {
      megabytes: Math.round(statSync(path).size / 1e6),
      tookMs: report?.tookMs ?? 0,
      longestTurnMs,
      longestOtherTurnMs,
      longestIdleTurnMs,
      commits: { before, during },
    };
  });
}

function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const share = (part: number) => rounded(sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
  return { count: times.length, medianMs: share(0.5), p99Ms: share(0.99), mostMs: share(1) };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
