import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { commands } from '../commands/index.js';
import type { App } from '../src/chat/app.js';
import { failuresOnly } from './log.js';
import { openDoors } from './open-doors.js';
import { runCommand } from '../src/chat/command.js';
import { systemClock } from '../src/clock.js';
import { openStories } from '../src/ingest/place.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import type { Store } from '../src/store/store.js';
import { featuresOf } from '../src/story/features.js';
import { StoryIndex } from '../src/story/story-index.js';
import { storyVersion } from '../src/story/version.js';
import { openReader } from '../src/worker/pool.js';
import { madeUpNews } from './story/made-up-news.js';
import { keptArticle, keptReading } from './story/kept.js';

// How long stories keep the event loop from anything else, with 20,000 articles of four weeks in the store. A machine that
// has other work to do lengthens every turn.

const feeds = 20;
const articles = 20_000;
const arriving = 500;
const inABatch = 200;
const now = new Date(Date.UTC(2026, 2, 1, 12));
const spanMs = 28 * 24 * 3_600_000;
const caller = {
  guildId: 'guild',
  channelId: 'channel',
  userId: 'user',
  isModerator: false,
  mayWrite: true,
  language: 'en',
} as const;
const lines = ['stories', 'trending'].flatMap((path) => ['day', 'week', 'month'].map((period) => ({ path, period })));

const folder = mkdtempSync(join(tmpdir(), 'nutshell-turns-'));
const store = openSqliteStore(join(folder, 'nutshell.sqlite'));
const reader = openReader({ log: failuresOnly });
const clock = { now: () => now, sleep: systemClock.sleep };
const stories = openStories({ store, reader, clock, log: failuresOnly });
try {
  await fill(store);
  await printTurns(`recall of ${articles}`, () => stories.placeNew());
  await keep(store, arriving, articles);
  await printTurns(`placing ${arriving}`, () => stories.placeNew());
  for (const { path, period } of lines) {
    const call = { path, options: { period }, caller };
    await printTurns(`/${path} period:${period}`, () => runCommand(commands, call, appOver(store)));
  }
} finally {
  await reader.close();
  await store.close();
  rmSync(folder, { recursive: true });
}

async function printTurns(name: string, work: () => Promise<unknown>): Promise<void> {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  await systemClock.sleep(100);
  delays.enable();
  const began = performance.now();
  await work();
  const tookMs = performance.now() - began;
  await systemClock.sleep(20);
  delays.disable();
  const [longest, p99] = [delays.max, delays.percentile(99)].map((ns) => (ns / 1e6).toFixed(1));
  console.log(`${name}: ${Math.round(tookMs)} ms in all, longest turn ${longest} ms, p99 ${p99} ms`);
}

/** Keeps articles of feeds that the guild follows, and places them without a worker. */
async function fill(into: Store): Promise<void> {
  const index = new StoryIndex();
  const ids = await keep(into, articles, 0);
  const news = [...madeUpNews(articles)];
  for (let from = 0; from < articles; from += inABatch) {
    const assigned = news.slice(from, from + inABatch).map((item, at) => {
      const features = featuresOf(item);
      const publishedAt = publishedAtOf(from + at);
      const arrival = { id: item.id, features, publishedAt: publishedAt.getTime(), seenAt: now.getTime() };
      const { storyId, merges } = index.add(arrival);
      const placed = { articleId: ids[from + at]!, storyId, version: storyVersion, features, publishedAt, seenAt: now };
      return { placed, merges };
    });
    await into.savePlacements(
      assigned.map(({ placed }) => placed),
      assigned.flatMap(({ merges }) => merges),
    );
  }
}

/** Keeps invented articles, from one of them on; gives their ids in order. */
async function keep(into: Store, count: number, from: number): Promise<readonly number[]> {
  const news = [...madeUpNews(from + count)].slice(from);
  const ids: number[] = [];
  for (let at = 0; at < count; at += inABatch) {
    const number = (at / inABatch) % feeds;
    const feedUrl = `https://paper-${number}.example/feed`;
    const place = { guildId: caller.guildId, channelId: caller.channelId, feedUrl, feedTitle: `Paper ${number}` };
    const { subscription } = await into.subscribe({ ...place, label: null, addedBy: 'user', at: now });
    const batch = news.slice(at, at + inABatch).map((item) => keptArticle(item, publishedAtOf(item.id)));
    const fetch = { feedId: subscription.feed.id, at: now, nextDueAt: now, result: keptReading(batch) };
    ids.push(...(await into.saveFetch(fetch)));
  }
  return ids;
}

function publishedAtOf(number: number): Date {
  return new Date(now.getTime() - spanMs + (number / (articles + arriving)) * spanMs);
}

/** These commands ask for nothing else. */
function appOver(store: Store): App {
  return openDoors({ store, reader, stories, clock, log: failuresOnly });
}
