import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands/index.js';
import type { App } from '../src/chat/app.js';
import { systemClock } from '../src/clock.js';
import { openDoors } from './open-doors.js';
import { type Call, runCommand } from '../src/chat/command.js';
import { noHints } from '../src/feed/hints.js';
import type { Telling } from '../src/model.js';
import type { FetchResult, NewArticle, Store } from '../src/store/store.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';

// How long `/latest` takes over 10,000 stored articles, from the call to the reply, in milliseconds.

const feedCount = 40;
const articlesEach = 250;
const calls = 500;
const noonMs = Date.UTC(2026, 2, 1, 12);
const minuteMs = 60_000;
const call: Call = {
  path: 'latest',
  options: { count: 5 },
  caller: {
    guildId: 'guild',
    channelId: 'channel',
    userId: 'user',
    isModerator: false,
    mayWrite: true,
    language: 'en',
  },
};

const sentence = 'The ferry to the outer islands runs again after eleven days of storm. ';
const text = sentence.repeat(50);
const first = { from: 0, to: sentence.length - 1, reasons: ['near-the-top'] } as const;
const told: Telling = { kind: 'told', sentences: [first] };
const lengths = { short: told, entry: told, medium: told };

const folder = mkdtempSync(join(tmpdir(), 'nutshell-latest-'));
const store = openSqliteStore(join(folder, 'nutshell.sqlite'));
try {
  await fill(store);
  const times = await measure(appOver(store));
  const figures = { articles: feedCount * articlesEach, calls, p50: share(times, 0.5), p99: share(times, 0.99) };
  console.log(JSON.stringify(figures));
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

/** Feeds that the guild follows, each with articles of 600 words, their summaries made. */
async function fill(store: Store): Promise<void> {
  for (let number = 0; number < feedCount; number++) {
    const feedId = await follow(store, number);
    const ids = await bring(store, feedId, number);
    await store.saveSummaries(
      new Map(
        ids.map((id) => [
          { id, updatedAt: null },
          { version: 1, lengths },
        ]),
      ),
    );
  }
}

async function follow(store: Store, number: number): Promise<number> {
  const { subscription } = await store.subscribe({
    guildId: 'guild',
    channelId: 'channel',
    feedUrl: `https://paper-${number}.example/feed`,
    feedTitle: `Paper ${number}`,
    label: null,
    addedBy: 'user',
    at: new Date(noonMs),
  });
  return subscription.feed.id;
}

function bring(store: Store, feedId: number, number: number): Promise<readonly number[]> {
  const articles = Array.from({ length: articlesEach }, (_, index) => article(number, index));
  const times = { at: new Date(noonMs), nextDueAt: new Date(noonMs + 15 * minuteMs) };
  return store.saveFetch({ feedId, ...times, result: reading(articles) });
}

function reading(articles: readonly NewArticle[]): FetchResult {
  const said = {
    title: '',
    siteUrl: null,
    language: 'en',
    etag: null,
    lastModified: null,
    bodyHash: null,
    prints: [],
    hints: noHints,
  };
  return { kind: 'read', ...said, articles, changes: [], isHeldBack: false, aliases: [], furniture: [] };
}

function article(number: number, index: number): NewArticle {
  const url = `https://paper-${number}.example/${index}`;
  return {
    keys: [url, `guid-${number}-${index}`],
    fingerprint: '',
    url,
    canonicalUrl: null,
    title: `Ferry ${index} of paper ${number} runs again`,
    author: null,
    publishedAt: new Date(noonMs - (index * feedCount + number) * minuteMs),
    modifiedAt: null,
    language: 'en',
    text,
    textSource: 'content',
    shortfall: null,
    standfirst: null,
    image: null,
    imageAlt: null,
    categories: [],
    labels: [],
  };
}

async function measure(app: App): Promise<readonly number[]> {
  const times: number[] = [];
  for (let number = 0; number < calls; number++) {
    const began = performance.now();
    await runCommand(commands, call, app);
    times.push(performance.now() - began);
  }
  return times.sort((a, b) => a - b);
}

function share(sorted: readonly number[], part: number): number {
  return Number((sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(2));
}

/** `/latest` asks the store and the clock alone. */
function appOver(store: Store): App {
  return openDoors({ store, clock: { now: () => new Date(noonMs), sleep: systemClock.sleep } });
}
