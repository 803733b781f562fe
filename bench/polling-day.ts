import { parseArgs } from 'node:util';
import { openSimulatedBot } from './polling/simulated-bot.js';
import { openWorld, type Tally } from './polling/world.js';

const hourMs = 3_600_000;
const startMs = Date.UTC(2026, 2, 1);
const pollMs = 30 * 60_000;
// How often feeds publish: once in so many hours.
const rates = [1, 1, 4, 4, 4, 6, 12, 24, 24, 168];
const itemsPerFeed = 5;
// Of the faster hosts; some take twenty times as long.
const latencyMs = 200;
const patienceMs = 3 * 24 * hourMs;

/**
 * A day of polling and summarising at 30 minutes in simulated time: memory, and whether every host is asked with manners.
 * Then three days in which a host is down that many feeds of the bot live on.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      feeds: { type: 'string', default: '5000' },
      hosts: { type: 'string', default: '500' },
      hours: { type: 'string', default: '24' },
    },
  });
  await simulateDay(Number(values.feeds), Number(values.hosts), Number(values.hours));
  await simulateOutage();
}

async function simulateDay(feeds: number, hosts: number, hours: number): Promise<void> {
  const world = await openWorld(latencyMs);
  const bot = await openSimulatedBot(world, startMs, pollMs);
  await world.tell({ nowMs: startMs });
  await bot.follow(Array.from({ length: feeds }, (_, index) => urlOf(index, hosts)));
  const from = performance.now();
  const memory: number[] = [];
  await bot.live(hours * hourMs, (now) => {
    const hour = Math.floor((now.getTime() - startMs) / hourMs);
    if (memory[hour] === undefined) process.stderr.write(`hour ${hour}\n`);
    memory[hour] = Math.max(memory[hour] ?? 0, megabytes());
  });
  const tally = await world.tell({});
  console.log(`${feeds} feeds on ${hosts} hosts, ${hours} hours in ${Math.round((performance.now() - from) / 1000)} s`);
  report(tally, memory, bot.longestWaitMs());
  console.log(`articles kept: ${(await bot.store.latestArticles('g', { limit: 1 })).total}`);
  await bot.close();
  await world.close();
}

function report(tally: Tally, memory: readonly number[], longestWaitMs: number): void {
  const [, , early = 0] = memory;
  const late = memory.at(-1) ?? 0;
  const growth = ((late / early - 1) * 100).toFixed(1);
  console.log(
    `resident memory: most ${Math.max(...memory)} MB, hour 2 ${early} MB, last hour ${late} MB (${growth} %)`,
  );
  console.log(`memory by hour: ${memory.join(' ')}`);
  console.log(`requests: ${tally.total}, ${tally.unchanged} of them answered "unchanged"`);
  console.log(`at once: ${tally.mostAtOnce} in all, ${tally.mostPerHost} to one host`);
  console.log(`shortest pause between two requests to one host: ${(tally.shortestPauseMs / 1000).toFixed(2)} s`);
  console.log(`longest that a feed was due before it was polled: ${(longestWaitMs / 60_000).toFixed(1)} min`);
}

async function simulateOutage(): Promise<void> {
  const feeds = 200;
  const world = await openWorld(latencyMs);
  const bot = await openSimulatedBot(world, startMs, pollMs);
  const down = 'paper-0.example.com';
  await world.tell({ nowMs: startMs });
  await bot.follow(Array.from({ length: feeds }, (_, index) => urlOf(index, 4)));
  await bot.live(2 * hourMs);
  const before = (await world.tell({ down: [down] })).requests[down] ?? 0;
  await bot.live(patienceMs);
  const during = ((await world.tell({ up: [down] })).requests[down] ?? 0) - before;
  const upMs = bot.clock.nowMs();
  await bot.live(25 * hourMs);

  const links = Array.from({ length: feeds }, (_, index) => newestLink(urlOf(index, 4), upMs));
  const kept = await Promise.all(links.map((link) => bot.store.articleByUrl('g', link)));
  const lost = kept.filter((article) => article === null).length;
  console.log(`a host with ${feeds / 4} feeds is down for 72 h: ${during} requests to it`);
  console.log(`of ${feeds} items that were the newest of their feeds when it came back, ${lost} are lost a day later`);
  await bot.close();
  await world.close();
}

/** The item that stood first in a feed at that moment. */
function newestLink(url: string, atMs: number): string {
  const [, host = '', everyMs = '', name = ''] = /^http:\/\/([^/]+)\/(\d+)\/\d+\/(.+)\.xml$/.exec(url) ?? [];
  return `https://${host}/${name}/${Math.floor(atMs / Number(everyMs))}`;
}

function urlOf(index: number, hosts: number): string {
  const everyMs = (rates[Math.floor(index / hosts) % rates.length] ?? 1) * hourMs;
  return `http://paper-${index % hosts}.example.com/${everyMs}/${itemsPerFeed}/feed-${index}.xml`;
}

function megabytes(): number {
  return Math.round(process.memoryUsage.rss() / 2 ** 20);
}

await main();
