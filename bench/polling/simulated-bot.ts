import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Allowance } from '../../src/chat/allowance.js';
import type { App, Reader } from '../../src/chat/app.js';
import { silentMeter } from '../../src/chat/meter.js';
import { openStories } from '../../src/ingest/place.js';
import { Poller, spreadStart } from '../../src/ingest/poller.js';
import type { Net } from '../../src/net/net.js';
import { openNet } from '../../src/net/http.js';
import { openSqliteStore } from '../../src/store/sqlite/open.js';
import type { Store } from '../../src/store/store.js';
import { openReader } from '../../src/worker/pool.js';
import { failuresOnly } from '../log.js';
import { SimulatedClock } from './simulated-clock.js';
import type { World } from './world.js';

const tickMs = 60_000;
const minuteMs = 60_000;
const shut = () => Promise.reject(new Error('nothing is posted here'));
// What may stand between two steps of work that nobody counts: a message to a worker, a turn of the store.
const quietTurns = 2;

export interface SimulatedBot {
  readonly store: Store;
  readonly clock: SimulatedClock;
  /** The longest that a feed was due before it was polled, in milliseconds. */
  longestWaitMs(): number;
  follow(urls: readonly string[]): Promise<void>;
  /** Lets so much time pass, and calls `eachMinute` between. */
  live(ms: number, eachMinute?: (now: Date) => void): Promise<void>;
  close(): Promise<void>;
}

/** The bot with everything real but the clock and the places that names lead to. */
export async function openSimulatedBot(world: World, startMs: number, pollMs: number): Promise<SimulatedBot> {
  const folder = mkdtempSync(join(tmpdir(), 'nutshell-bench-'));
  const clock = new SimulatedClock(startMs);
  const work = new Work();
  const store = openSqliteStore(join(folder, 'bench.sqlite'));
  let longestWaitMs = 0;
  const reader = counted(openReader(), work);
  const log = failuresOnly;
  const app: App = {
    store: {
      ...store,
      dueFeeds: async (now, limit, exceptHosts) => {
        const feeds = await store.dueFeeds(now, limit, exceptHosts);
        for (const { dueAt } of feeds) longestWaitMs = Math.max(longestWaitMs, now.getTime() - dueAt.getTime());
        return feeds;
      },
      saveFetch: (fetch) => work.during(() => store.saveFetch(fetch)),
    },
    net: simulatedNet(world, clock, work),
    reader,
    stories: openStories({ store, reader, clock, log }),
    outbox: { post: shut, find: shut, canFindIn: shut, runErrand: shut, fits: () => true },
    clock,
    log,
    meter: silentMeter,
    settings: { pollMs, digestsPerChannel: 10, feedsPerGuild: 10_000, testsPerHour: 10, keepDays: 90, backupsKept: 7 },
    startedAt: new Date(startMs),
    allowance: new Allowance(null),
    feedTests: new Allowance(null),
    refusalOf: () => null,
  };
  const stop = new AbortController();
  const poller = new Poller(app, stop.signal);

  return {
    store,
    clock,
    longestWaitMs: () => longestWaitMs,
    async follow(urls) {
      const at = clock.now();
      for (const [index, feedUrl] of urls.entries()) {
        const place = { guildId: 'g', channelId: 'c', label: null, addedBy: 'u', at };
        await store.subscribe({ ...place, feedUrl, feedTitle: `Feed ${index}` });
      }
      await spreadStart(app);
      void ticking(clock, poller, stop.signal);
    },
    async live(ms, eachMinute = () => {}) {
      const endMs = clock.nowMs() + ms;
      for (let minute = clock.nowMs(); clock.nowMs() < endMs;) {
        const answerMs = await standstill(world, clock, work);
        clock.moveTo(Math.min(answerMs, clock.nextAlarmMs()));
        // The far side first, or a request would reach it before its time.
        await world.tell({ nowMs: clock.nowMs() });
        clock.ring();
        if (clock.nowMs() < minute) continue;
        minute = clock.nowMs() + minuteMs;
        eachMinute(clock.now());
      }
    },
    async close() {
      stop.abort();
      await Promise.all([app.net.close(), app.reader.close()]);
      await poller.settled();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

async function ticking(clock: SimulatedClock, poller: Poller, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await poller.tick();
    await clock.sleep(tickMs);
  }
}

/** Work that takes real time, while which the simulated one stands still, but for exchanges that the far side holds back. */
class Work {
  running = 0;
  exchanges = 0;

  async during<T>(task: () => Promise<T>): Promise<T> {
    this.running += 1;
    try {
      return await task();
    } finally {
      this.running -= 1;
    }
  }
}

/** Resolves when nothing can happen before the time passes; gives the moment of the far side's next answer. */
async function standstill(world: World, clock: SimulatedClock, work: Work): Promise<number> {
  for (let quiet = 0; ;) {
    await nextTurn();
    if (work.running > 0) quiet = 0;
    else quiet += 1;
    if (quiet < quietTurns) continue;
    const { held, nextAnswerMs } = await world.tell({ nowMs: clock.nowMs() });
    if (held === work.exchanges && work.running === 0) return nextAnswerMs ?? Infinity;
    quiet = 0;
  }
}

/** An exchange counts from its look-up on: before, it waits for its turn, in simulated time. */
function simulatedNet({ lookupAll, connectTo }: World, clock: SimulatedClock, work: Work): Net {
  const asked = new Set<string>();
  const net = openNet({
    userAgent: 'Nutshell (bench)',
    allow: [],
    connectTo,
    clock,
    lookupAll: (host) => {
      work.exchanges += 1;
      asked.add(host);
      return lookupAll(host);
    },
  });
  return {
    async get(request) {
      const outcome = await net.get(request);
      // Of a host there is one at a time.
      if (asked.delete(new URL(request.url).hostname)) work.exchanges -= 1;
      return outcome;
    },
    close: () => net.close(),
  };
}

function counted(reader: Reader, work: Work): Reader {
  return {
    readOpml: (bytes) => work.during(() => reader.readOpml(bytes)),
    readFeed: (...input) => work.during(() => reader.readFeed(...input)),
    readItems: (input) => work.during(() => reader.readItems(input)),
    readPage: (...input) => work.during(() => reader.readPage(...input)),
    summarise: (text) => work.during(() => reader.summarise(text)),
    summariseTo: (...input) => work.during(() => reader.summariseTo(...input)),
    summariseAbout: (...input) => work.during(() => reader.summariseAbout(...input)),
    keyPhrases: (...input) => work.during(() => reader.keyPhrases(...input)),
    storyFeatures: (articles) => work.during(() => reader.storyFeatures(articles)),
    indexTerms: (articles) => work.during(() => reader.indexTerms(articles)),
    storiesInView: (view) => work.during(() => reader.storiesInView(view)),
    tellTogether: (...input) => work.during(() => reader.tellTogether(...input)),
    trendsInView: (view) => work.during(() => reader.trendsInView(view)),
    answerQuestion: (question) => work.during(() => reader.answerQuestion(question)),
    askRules: (questions) => work.during(() => reader.askRules(questions)),
    checkExpression: (value) => work.during(() => reader.checkExpression(value)),
    drawPng: (svg) => work.during(() => reader.drawPng(svg)),
    close: () => reader.close(),
  };
}
