import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { renderFeed } from './feed.js';
import type { Order, Tally } from './world.js';

// The far side of the polling benches, in a process of its own, so that it costs the measured one nothing: every host of a
// small world, on one port. Addresses say what is there: /<milliseconds between two items>/<items>/<name>.xml

let nowMs = 0;
const latencyMs = Number(process.argv[2] ?? 0);
const down = new Set<string>();
const asking = new Map<string, number>();
const lastEnd = new Map<string, number>();
const requests = new Map<string, number>();
interface Held {
  readonly atMs: number;
  answer(): void;
}
const held = new Set<Held>();
const tally = { mostPerHost: 0, mostAtOnce: 0, total: 0, unchanged: 0, shortestPauseMs: Infinity };
let atOnce = 0;

const server = createServer((request, response) => {
  const host = hostOf(request);
  enter(host);
  answerAfter(latencyOf(host), () => {
    if (down.has(host)) request.socket.destroy();
    else answer(request, response);
    leave(host);
  });
});
// A request that the measured side has ended is no longer under way for it.
server.keepAliveTimeout = 0;

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.send?.({ port: typeof address === 'object' ? address?.port : 0 });
});

process.on('message', (order: Order) => {
  nowMs = order.nowMs ?? nowMs;
  for (const one of held) if (one.atMs <= nowMs) release(one);
  for (const host of order.down ?? []) down.add(host);
  for (const host of order.up ?? []) down.delete(host);
  if (order.isOver === true) server.close(() => process.disconnect());
  const nextAnswerMs = held.size === 0 ? null : Math.min(...[...held].map(({ atMs }) => atMs));
  const waiting = { held: held.size, nextAnswerMs };
  process.send?.({ tally: { ...tally, ...waiting, requests: Object.fromEntries(requests) } satisfies Tally });
});

// In the world's time, which passes only when it is told to.
function answerAfter(ms: number, answer: () => void): void {
  if (ms === 0) answer();
  else held.add({ atMs: nowMs + ms, answer });
}

function release(one: Held): void {
  held.delete(one);
  one.answer();
}

/** Hosts are slow by their number: most take some hundred milliseconds, some several seconds. */
function latencyOf(host: string): number {
  if (latencyMs === 0) return 0;
  const number = Number(/\d+/.exec(host)?.[0] ?? 0);
  return latencyMs * (number % 10 === 9 ? 20 : 1 + (number % 5));
}

function enter(host: string): void {
  const ofHost = (asking.get(host) ?? 0) + 1;
  asking.set(host, ofHost);
  atOnce += 1;
  requests.set(host, (requests.get(host) ?? 0) + 1);
  tally.total += 1;
  tally.mostPerHost = Math.max(tally.mostPerHost, ofHost);
  tally.mostAtOnce = Math.max(tally.mostAtOnce, atOnce);
  tally.shortestPauseMs = Math.min(tally.shortestPauseMs, nowMs - (lastEnd.get(host) ?? -Infinity));
}

function leave(host: string): void {
  asking.set(host, (asking.get(host) ?? 1) - 1);
  atOnce -= 1;
  lastEnd.set(host, nowMs);
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  const [, everyMs, count, name = ''] = /^\/(\d+)\/(\d+)\/(.+)\.xml$/.exec(request.url ?? '') ?? [];
  if (everyMs === undefined) return void response.writeHead(404).end();
  const newest = Math.floor(nowMs / Number(everyMs));
  const etag = `"${newest}"`;
  // Every third feed knows no validators and sends the same bytes again.
  const isForgetful = Number(/\d+$/.exec(name)?.[0] ?? 0) % 3 === 2;
  if (!isForgetful && request.headers['if-none-match'] === etag) {
    tally.unchanged += 1;
    return void response.writeHead(304, { etag }).end();
  }
  const feed = renderFeed({ host: hostOf(request), name, everyMs: Number(everyMs), newest, count: Number(count) });
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8', ...(!isForgetful && { etag }) });
  response.end(feed);
}

function hostOf({ headers }: IncomingMessage): string {
  return headers.host?.split(':')[0] ?? '';
}
