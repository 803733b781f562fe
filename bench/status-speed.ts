import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../src/chat/reply.js';
import { systemClock } from '../src/clock.js';
import { openStatus } from '../src/status/open.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import type { Store } from '../src/store/store.js';
import { share } from './latest/share.js';
import { failuresOnly } from './log.js';
import { bringArticles, followFeed } from './search/bring.js';

/**
 * `node status-speed.js [ARTICLES [FILE]]`: how long the store takes for each of its answers of the status, then the page and the
 * metrics over a socket, each time read anew; in milliseconds. What an earlier run filled a file with is only asked. Of 100,000
 * articles 5,000 came in the last day, of 2,200 messages 200 wait, of 1,000 feeds a tenth fails.
 */
const count = Number(process.argv[2] ?? 100_000);
const feeds = 1_000;
const asked = 200;
const hourMs = 3_600_000;
const inDay = 5_000;
const now = new Date('2026-03-01T12:00:00Z');
const token = 'a-token-of-the-bench';

const folder = mkdtempSync(join(tmpdir(), 'nutshell-status-'));
const store = openSqliteStore(process.argv[3] ?? join(folder, 'bench.sqlite'));
try {
  if (await store.isEmpty()) {
    await bringAll();
    await owe();
  }
  const { kept } = await store.articleStatus(now);
  const { owed } = await store.deliveryStatus(now);
  console.log(JSON.stringify({ articles: kept, feeds, owed }));
  const reads = [
    'feedStatus',
    'pollStatus',
    'runStatus',
    'deliveryStatus',
    'settledStatus',
    'articleStatus',
    'fileStatus',
  ] as const;
  for (const name of reads) console.log(JSON.stringify({ read: name, ...(await timesOf(() => store[name](now))) }));
  await serve();
} finally {
  await store.close();
  rmSync(folder, { recursive: true });
}

async function serve(): Promise<void> {
  let at = now.getTime();
  const clock = { now: () => new Date(at), sleep: systemClock.sleep };
  const place = { host: '127.0.0.1', port: 0, token };
  const options = { version: 'bench', tickSeconds: 15, backupsKept: 7, surface: 'Discord', secrets: [token] };
  const server = await openStatus({ place, log: failuresOnly, clock, ...options }).serve(store);
  if (server === null) return;
  for (const path of ['/', '/metrics', '/healthz']) {
    const url = `http://127.0.0.1:${server.address.port}${path}`;
    const ask = async () => {
      // What an earlier question found is not good any more.
      at += 6_000;
      await (await fetch(url, { headers: { authorization: `Bearer ${token}` } })).text();
    };
    console.log(JSON.stringify({ path, ...(await timesOf(ask)) }));
  }
  await server.close();
}

async function timesOf(work: () => Promise<unknown>) {
  const times: number[] = [];
  for (let number = 0; number < asked; number += 1) {
    const from = performance.now();
    await work();
    times.push(performance.now() - from);
  }
  times.sort((a, b) => a - b);
  return { p50: share(times, 0.5), p99: share(times, 0.99) };
}

async function bringAll(): Promise<void> {
  const perFeed = count / feeds;
  for (let number = 0; number < feeds; number += 1) {
    const feedId = await followFeed(store, `guild-${number % 50}`, `Feed ${number}`, number);
    const fresh = Math.min(perFeed, Math.round((inDay * perFeed) / count));
    const text = 'The tidal lock stopped halfway. '.repeat(60);
    const articles = Array.from({ length: perFeed }, (_, index) => {
      return { key: `${number}-${index}`, title: `News ${number} ${index}`, text, language: 'en', publishedAt: now };
    });
    await bringArticles(store, feedId, articles.slice(fresh), ago(24 * (2 + (number % 300))));
    await bringArticles(store, feedId, articles.slice(0, fresh), ago(1 + (number % 23)));
    if (number % 10 === 0) await fail(store, feedId, 1 + number / 4);
  }
}

function fail(into: Store, feedId: number, hours: number) {
  const result = { kind: 'problem', problem: { kind: 'status', status: 503 } } as const;
  return into.saveFetch({ feedId, at: ago(hours), nextDueAt: ago(-1), result });
}

/** Ten digests, which ran ten times in ten days; what the last runs owe waits. */
async function owe(): Promise<void> {
  for (let number = 0; number < 10; number += 1) {
    const chosen = {
      name: `Digest ${number}`,
      cron: '0 8 * * *',
      timezone: 'UTC',
      style: 'standard',
      entries: 5,
    } as const;
    const place = { guildId: `guild-${number}`, channelId: `channel-${number}`, label: null, addedBy: 'bench' };
    const { id } = await store.addDigest({ ...place, ...chosen, dueAt: now, at: ago(9_000) });
    for (let run = 10; run >= 0; run -= 1) await tell(id, run === 0 ? 0 : 1 + (run / 10) * 240);
  }
}

async function tell(digestId: number, hours: number): Promise<void> {
  const { deliveryIds } = await store.saveRun({
    ...{ digestId, dueAt: ago(hours), ranAt: ago(hours), nextDueAt: ago(-digestId) },
    parts: Array.from({ length: 20 }, () => say('The gate is open.')),
    ...{ articleIds: [], mentions: [], manner: { isSilent: false, pingRoleId: null } },
    thread: { title: null, tags: [], isWanted: false },
  });
  if (hours === 0) return;
  for (const id of deliveryIds) {
    await store.startDelivery(id, ago(hours));
    await store.settleDelivery(id, { kind: 'sent', messageId: `m${id}`, url: null }, ago(hours));
  }
}

function ago(hours: number): Date {
  return new Date(now.getTime() - hours * hourMs);
}
