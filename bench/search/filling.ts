import { existsSync, statSync } from 'node:fs';
import { systemClock } from '../../src/clock.js';
import { indexNew } from '../../src/ingest/index-articles.js';
import type { Store } from '../../src/store/store.js';
import type { Reader } from '../../src/chat/app.js';
import { bringArticles, followFeed } from './bring.js';
import { madeUpArticle } from './made-up-words.js';
import { watch } from './watch.js';

export interface Filling {
  readonly store: Store;
  readonly reader: Reader;
  readonly path: string;
  readonly count: number;
}

/** When questions are asked. */
export const now = new Date('2026-03-01T12:00:00Z');
/** One guild follows everything, one a tenth of it, one a single feed. */
export const shares: readonly (readonly [string, number])[] = [
  ['all', 100],
  ['tenth', 10],
  ['one', 1],
];

const feedCount = 100;
const savedAtOnce = 100;
const hourMs = 3_600_000;

/** Fills a store with articles of a year, and indexes them; nothing where it is already filled. */
export async function fill({ store, reader, path, count }: Filling): Promise<void> {
  const { total } = await store.latestArticles('all', { limit: 1 });
  if (total < count) await bringAll(store, total, count);
  const bare = size(path);
  const indexed = await watch(() => indexNew({ store, reader, clock: systemClock }));
  if (total === count) return;
  const each = (ms: number) => (ms / (count - total)).toFixed(2);
  console.log(
    `indexed: ${each(indexed.wallMs)} ms an article, ${each(indexed.coreMs)} ms of the cores, ` +
      `longest turn ${indexed.longestTurnMs.toFixed(0)} ms`,
  );
  console.log(`disk: ${Math.round(bare / count)} B an article, with the index ${Math.round(size(path) / count)} B`);
}

async function bringAll(store: Store, from: number, to: number): Promise<void> {
  const feeds: number[] = [];
  for (let number = 0; number < feedCount; number += 1) {
    for (const [guildId, feedsOfGuild] of shares) {
      if (number < feedsOfGuild) feeds[number] = await followFeed(store, guildId, `Feed ${number}`, number);
    }
  }
  for (let first = from; first < to; first += savedAtOnce) {
    const at = new Date(now.getTime() - Math.round(((to - first) / to) * 365 * 24) * hourMs);
    const articles = Array.from({ length: Math.min(savedAtOnce, to - first) }, (_, index) => ({
      ...madeUpArticle(first + index),
      key: String(first + index),
      language: 'en',
      publishedAt: at,
    }));
    await bringArticles(store, feeds[(first / savedAtOnce) % feedCount] ?? 1, articles, at);
  }
}

/** With what is still in the journal. */
function size(path: string): number {
  return [path, `${path}-wal`].reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);
}
