/**
 * How fast `/search` is over many articles: `node dist/bench/search-scale.js 100000 [200]` writes so many made-up articles into
 * a database in a temporary directory, indexes them as the bot does, and asks so many questions. Prints a row for
 * docs/measurements.md.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { systemClock } from '../src/clock.js';
import { indexNew } from '../src/ingest/index-articles.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import type { Store } from '../src/store/store.js';
import { openReader } from '../src/worker/pool.js';
import { bringArticles, followFeed } from './search/bring.js';
import { madeUpArticle, madeUpQuestion } from './search/made-up-words.js';

const feedCount = 100;
// One guild follows everything, one a tenth of it, one a single feed.
const shares: readonly (readonly [string, number])[] = [
  ['all', 100],
  ['tenth', 10],
  ['one', 1],
];
const savedAtOnce = 100;
const hourMs = 3_600_000;
const now = new Date('2026-03-01T12:00:00Z');

const count = Number(process.argv[2] ?? 100_000);
const questions = Number(process.argv[3] ?? 200);
const folder = mkdtempSync(join(tmpdir(), 'nutshell-search-'));
const path = join(folder, 'search.sqlite');
const store = openSqliteStore(path);
const reader = openReader();
try {
  await fill(store);
  const bare = size();
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const began = performance.now();
  await indexNew({ store, reader, clock: systemClock });
  const msAnArticle = (performance.now() - began) / count;
  const indexTurn = loop.max / 1e6;
  console.log(`indexed: ${msAnArticle.toFixed(2)} ms an article, longest turn ${indexTurn.toFixed(0)} ms`);
  console.log(`disk: ${Math.round(bare / count)} B an article, with the index ${Math.round(size() / count)} B`);
  for (const [guildId] of shares) await ask(guildId, loop);
} finally {
  await reader.close();
  await store.close();
  rmSync(folder, { recursive: true });
}

async function fill(into: Store): Promise<void> {
  const feeds: number[] = [];
  for (let number = 0; number < feedCount; number += 1) {
    for (const [guildId, feedsOfGuild] of shares) {
      if (number < feedsOfGuild) feeds[number] = await followFeed(into, guildId, `Feed ${number}`, number);
    }
  }
  for (let from = 0; from < count; from += savedAtOnce) {
    const at = new Date(now.getTime() - Math.round(((count - from) / count) * 365 * 24) * hourMs);
    const articles = Array.from({ length: Math.min(savedAtOnce, count - from) }, (_, index) => ({
      ...madeUpArticle(from + index),
      key: String(from + index),
      language: 'en',
      publishedAt: at,
    }));
    await bringArticles(into, feeds[(from / savedAtOnce) % feedCount] ?? 1, articles, at);
  }
}

async function ask(guildId: string, loop: ReturnType<typeof monitorEventLoopDelay>): Promise<void> {
  await store.searchArticles(guildId, { text: madeUpQuestion(0), now });
  loop.reset();
  const times: number[] = [];
  let hits = 0;
  for (let number = 1; number <= questions; number += 1) {
    const began = performance.now();
    hits += (await store.searchArticles(guildId, { text: madeUpQuestion(number), now })).hits.length;
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  const share = (part: number) => (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(0);
  console.log(
    `${guildId}: p50 ${share(0.5)} ms, p99 ${share(0.99)} ms, longest turn ${(loop.max / 1e6).toFixed(0)} ms, ` +
      `${Math.round(hits / questions)} found`,
  );
}

function size(): number {
  return statSync(path).size;
}
