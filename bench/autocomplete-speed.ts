import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { commands } from '../commands/index.js';
import type { App } from '../src/chat/app.js';
import { openDoors } from './open-doors.js';
import { type Caller, runCompletion } from '../src/chat/command.js';
import { systemClock } from '../src/clock.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import type { Store } from '../src/store/store.js';
import { featuresOf } from '../src/story/features.js';
import type { StoryItem } from '../src/story/item.js';
import { storyVersion } from '../src/story/version.js';
import { keptArticle, keptReading } from './story/kept.js';
import { madeUpNews } from './story/made-up-news.js';

// How long suggestions take while somebody types, over 100,000 stored articles of half a year in five guilds, one of which
// follows every feed: p50 and p99
// of the time and of the core's own time, and the longest turn of the event loop, all in milliseconds. A machine that has other
// work to do lengthens all but the core's own time.

const feeds = 50;
const articles = 100_000;
const inABatch = 500;
const articlesOfAStory = 4;
const calls = 300;
const now = new Date(Date.UTC(2026, 2, 1, 12));
const spanMs = 180 * 24 * 3_600_000;
/** Guilds, and of which feeds each follows one. */
const guilds = { all: 1, half: 2, some: 5, few: 20, one: feeds };
const caller: Caller = {
  guildId: 'all',
  channelId: 'channel',
  userId: 'user',
  isModerator: true,
  mayWrite: true,
  language: 'en',
};

const folder = mkdtempSync(join(tmpdir(), 'nutshell-autocomplete-'));
// Filling takes minutes: a file that is named is kept for the next time.
const store = openSqliteStore(process.argv[2] ?? join(folder, 'nutshell.sqlite'));
try {
  if (await store.isEmpty()) await fill(store);
  const titles = await someTitles(store);
  const app = appOver(store);
  // The last line of each is what somebody types who is told nothing: all titles that are looked through are read.
  const words = [...titles.flatMap(startsOfWords), 'zzqx', ''];
  const asked = {
    article: { path: 'summary', option: 'article', words },
    story: { path: 'story show', option: 'story', words },
    'split article': { path: 'story split', option: 'article', words },
    feed: { path: 'latest', option: 'feed', words: ['', 'p', 'paper 3', 'zzqx'] },
    topic: { path: 'latest', option: 'topic', words: [...words, 'label', 'p'] },
    since: { path: 'latest', option: 'since', words: ['', '7', 'x'] },
    label: { path: 'digest add', option: 'label', words: ['', 'label', 'zzqx'] },
    timezone: { path: 'digest add', option: 'timezone', words: ['', 'e', 'europe/ber', 'zzqx'] },
    when: { path: 'digest add', option: 'when', words: ['', 'w'] },
    digest: { path: 'digest now', option: 'digest', words: ['', 'd'] },
    command: { path: 'help', option: 'command', words: ['', 'feed'] },
  };
  for (const [name, question] of Object.entries(asked)) {
    for (const guildId of ['all', 'few'])
      console.log(JSON.stringify(await measure(app, `${name}, ${guildId}`, guildId, question)));
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

interface Question {
  readonly path: string;
  readonly option: string;
  readonly words: readonly string[];
}

async function measure(app: App, name: string, guildId: string, { path, option, words }: Question) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const times: number[] = [];
  const cpuTimes: number[] = [];
  let found = 0;
  await systemClock.sleep(50);
  delays.enable();
  for (let number = 0; number < calls; number++) {
    const typed = words[number % words.length]!;
    const began = performance.now();
    const cpuBegan = process.cpuUsage();
    const choices = await runCompletion(commands, { path, option, typed, caller: { ...caller, guildId } }, app);
    times.push(performance.now() - began);
    const { user, system } = process.cpuUsage(cpuBegan);
    cpuTimes.push((user + system) / 1000);
    found += choices.length;
    await systemClock.sleep(0);
  }
  await systemClock.sleep(20);
  delays.disable();
  const longestTurn = Number((delays.max / 1e6).toFixed(1));
  return { name, calls, found, wall: shares(times), cpu: shares(cpuTimes), longestTurn };
}

function shares(times: readonly number[]) {
  const sorted = times.toSorted((a, b) => a - b);
  const [p50, p99] = [0.5, 0.99].map((part) => Number((sorted[Math.floor(times.length * part)] ?? 0).toFixed(1)));
  return { p50, p99 };
}

/** What one types on the way to a title: a beginning of its first word, a part of another, two words. */
function startsOfWords(title: string): readonly string[] {
  const [first = '', second = '', third = ''] = title.split(' ');
  return [first.slice(0, 1), first.slice(0, 3), second, `${first} ${third.slice(0, 2)}`];
}

/** Keeps and places invented articles. */
async function fill(into: Store): Promise<void> {
  const feedIds = await followAll(into);
  let batch: StoryItem[] = [];
  let number = 0;
  for (const item of madeUpNews(articles)) {
    number += 1;
    batch.push({ ...item, text: item.text.slice(0, 600) });
    if (batch.length < inABatch) continue;
    const publishedAt = (at: number) => publishedAtOf(number / inABatch - 1, at);
    const kept = batch.map((one, at) => keptArticle(one, publishedAt(at)));
    const feedId = feedIds[(number / inABatch - 1) % feeds]!;
    const ids = await into.saveFetch({ feedId, at: now, nextDueAt: now, result: keptReading(kept) });
    const placed = ids.map((articleId, at) => {
      const storyId = Math.ceil(articleId / articlesOfAStory);
      return {
        articleId,
        storyId,
        version: storyVersion,
        features: featuresOf(batch[at]!),
        publishedAt: publishedAt(at),
        seenAt: now,
      };
    });
    await into.savePlacements(placed, []);
    batch = [];
  }
}

async function someTitles(from: Store): Promise<readonly string[]> {
  const query = { since: new Date(0), before: now, limit: 6, every: articles / 6, after: null };
  return (await from.storyHeadlines('all', query)).map(({ title }) => title);
}

/** Feeds publish by turns. */
function publishedAtOf(batch: number, at: number): Date {
  const round = Math.floor(batch / feeds);
  const place = (round * inABatch + at) * feeds + (batch % feeds);
  return new Date(now.getTime() - spanMs + (place / articles) * spanMs);
}

async function followAll(into: Store): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let number = 0; number < feeds; number++) {
    for (const [guildId, every] of Object.entries(guilds)) {
      if (number % every !== 0) continue;
      const feed = { feedUrl: `https://paper-${number}.example/feed`, feedTitle: `Paper ${number}` };
      const place = { guildId, channelId: caller.channelId, label: `label ${number % 12}`, addedBy: 'user', at: now };
      ids[number] = (await into.subscribe({ ...feed, ...place })).subscription.feed.id;
    }
  }
  return ids;
}

/** Suggestions ask for nothing else. */
function appOver(store: Store): App {
  return openDoors({ store, clock: { now: () => now, sleep: systemClock.sleep } });
}
