import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFeed } from 'feedsmith';
import { Agent, request } from 'undici';
import { Allowance } from '../src/chat/allowance.js';
import type { App } from '../src/chat/app.js';
import { silentMeter } from '../src/chat/meter.js';
import { pollFeed } from '../src/ingest/poll.js';
import { parseAllowList } from '../src/net/address.js';
import { openStories } from '../src/ingest/place.js';
import { openNet } from '../src/net/http.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import { openReader } from '../src/worker/pool.js';
import { failuresOnly } from './log.js';
import { openWorld, type World } from './polling/world.js';

const shut = () => Promise.reject(new Error('nothing is posted here'));
const feedsOfAKind = Number(process.argv[2] ?? 2_000);
const itemsPerFeed = 20;
const feedsPerHost = 10;
const rounds = 5;
const atOnce = 16;
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const startMs = Date.UTC(2026, 2, 1);
const changedEveryMs = 3 * hourMs;
// Longer than the bench: such a feed has nothing new.
const unchangedEveryMs = 1_000 * dayMs;

/**
 * CPU time of polling feeds half of which have one new item, against a bare loop that fetches them with the same undici and
 * parses what changed with the same feedsmith. Summaries are no part of polling.
 */
async function main(): Promise<void> {
  const world = await openWorld();
  const urls = Array.from({ length: 2 * feedsOfAKind }, (_, index) => urlOf(world, index));
  const folder = mkdtempSync(join(tmpdir(), 'nutshell-bench-'));
  const bot = await openBot(folder);
  const bare = bareLoop();

  await world.tell({ nowMs: startMs });
  await bare.poll(urls);
  await bot.follow(urls);
  await bot.poll();
  // Both have seen everything once. In each round half of it changes; the two take turns, because the machine is not quiet.
  const total = { bot: 0, bare: 0 };
  for (let round = 1; round <= rounds; round += 1) {
    const nowMs = startMs + round * changedEveryMs;
    await world.tell({ nowMs });
    bot.setNow(nowMs);
    const bareMs = await cpuMs(() => bare.poll(urls));
    const botMs = await cpuMs(() => bot.poll());
    console.log(`round ${round}: ${line(botMs, bareMs, urls.length)}`);
    total.bot += botMs;
    total.bare += bareMs;
  }
  console.log(`together: ${line(total.bot, total.bare, urls.length * rounds)}`);
  const expected = 2 * feedsOfAKind * itemsPerFeed + rounds * feedsOfAKind;
  console.log(`articles kept: ${await bot.articles()} of ${expected}`);

  await bot.close();
  await bare.close();
  await world.close();
  rmSync(folder, { recursive: true });
}

function line(botMs: number, bareMs: number, polls: number): string {
  const each = (ms: number) => `${(ms / polls).toFixed(2)} ms`;
  return `CPU a poll ${each(botMs)}, of a bare loop ${each(bareMs)}: ${(botMs / bareMs).toFixed(2)} times`;
}

function urlOf({ port }: World, index: number): string {
  const everyMs = index % 2 === 0 ? changedEveryMs : unchangedEveryMs;
  return `http://paper-${Math.floor(index / feedsPerHost)}.example.com:${port}/${everyMs}/${itemsPerFeed}/feed-${index}.xml`;
}

async function openBot(folder: string) {
  const allow = parseAllowList('127.0.0.1');
  if (allow.kind === 'problem') throw new Error(allow.entry);
  let now = new Date(startMs);
  const store = openSqliteStore(join(folder, 'bench.sqlite'));
  const doors = {
    store,
    reader: openReader(),
    clock: { now: () => now, sleep: () => Promise.resolve() },
    log: failuresOnly,
    meter: silentMeter,
  };
  const app: App = {
    ...doors,
    stories: openStories(doors),
    // Addresses that the operator lets through are not paused for, so that the bench measures work and not patience.
    net: openNet({
      userAgent: 'Nutshell (bench)',
      allow: allow.list,
      lookupAll: async () => [{ address: '127.0.0.1' }],
    }),
    outbox: { post: shut, find: shut, canFindIn: shut, runErrand: shut, fits: () => true },
    settings: {
      pollMs: hourMs,
      digestsPerChannel: 10,
      feedsPerGuild: 10_000,
      testsPerHour: 10,
      keepDays: 90,
      backupsKept: 7,
    },
    startedAt: new Date(0),
    allowance: new Allowance(null),
    feedTests: new Allowance(null),
    refusalOf: () => null,
  };
  return {
    setNow: (ms: number) => void (now = new Date(ms)),
    async follow(urls: readonly string[]) {
      for (const [index, feedUrl] of urls.entries()) {
        const place = { guildId: 'g', channelId: 'c', label: null, addedBy: 'u', at: now };
        await store.subscribe({ ...place, feedUrl, feedTitle: `Feed ${index}` });
      }
    },
    async poll() {
      const feeds = (await store.subscriptions('g')).map(({ feed }) => feed);
      await inLanes(
        feeds,
        ({ url }) => new URL(url).host,
        (feed) => pollFeed(app, feed),
      );
    },
    articles: async () => (await store.latestArticles('g', { limit: 1 })).total,
    async close() {
      await app.net.close();
      await app.reader.close();
      await store.close();
    },
  };
}

/** The least that a feed reader can do. */
function bareLoop() {
  const agent = new Agent({
    connect: { lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]) },
  });
  const etags = new Map<string, string>();
  const poll = async (url: string): Promise<void> => {
    const etag = etags.get(url);
    const response = await request(url, { dispatcher: agent, headers: { ...(etag && { 'if-none-match': etag }) } });
    const text = await response.body.text();
    if (response.statusCode === 304) return;
    parseFeed(text);
    if (typeof response.headers.etag === 'string') etags.set(url, response.headers.etag);
  };
  return {
    poll: (urls: readonly string[]) => inLanes(urls, (url) => new URL(url).host, poll),
    close: () => agent.close(),
  };
}

/** So many hosts at once, and of each one feed after another, as the bot does. */
async function inLanes<T>(
  items: readonly T[],
  hostOf: (item: T) => string,
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  const byHost = new Map<string, T[]>();
  for (const item of items) byHost.set(hostOf(item), [...(byHost.get(hostOf(item)) ?? []), item]);
  const rest = byHost.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const some of rest) for (const item of some) await work(item);
    }),
  );
}

async function cpuMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

await main();
