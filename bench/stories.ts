import { existsSync, readFileSync } from 'node:fs';
import { featuresOf } from '../src/story/features.js';
import { StoryIndex } from '../src/story/story-index.js';
import { grouping, type Judged } from './story/b-cubed.js';
import { madeUpNews } from './story/made-up-news.js';
import { openDigestStories } from './probes/digest-stories.js';
import { openStories } from './probes/stories.js';

const corpus = '../shared/corpora/stories/clusters';
const sets = [...[0, 1, 2, 3, 4].map((draw) => `uci-bot-r${draw}`), 'multinews', 'uci-full'];
const windows = [1_000, 10_000, 50_000];
const sample = 1_000;
const recalled = 20_000;

/** How well stories are told apart on the development sets, as they come and in a digest, and what an article costs. */
async function main(): Promise<void> {
  if (existsSync(corpus)) for (const set of sets) await printGrouping(set);
  printCosts(Math.max(...windows) + sample);
  printRecall();
}

async function printGrouping(set: string): Promise<void> {
  const lines = readFileSync(`${corpus}/${set}.dev.jsonl`, 'utf8').trim().split('\n');
  const items = lines.map((line): unknown => JSON.parse(line));
  for (const [name, probe] of [
    ['on arrival', openStories()],
    ['in a digest', openDigestStories()],
  ] as const) {
    for (const item of items) await probe.take(item);
    const clusters = probe.answers(true).map((answer) => fieldOf(answer, 'cluster'));
    const judged = items.map((item, at): Judged => ({ gold: fieldOf(item, 'story'), found: clusters[at]! }));
    const { f1, entries, intruders } = grouping(judged);
    const share = (value: number) => (100 * value).toFixed(1);
    console.log(
      `${set} ${name}: F1 ${share(f1)}, ${entries.toFixed(2)} entries a story, ${share(intruders)} % intruders`,
    );
  }
}

function fieldOf(row: unknown, name: string): string {
  return typeof row === 'object' && row !== null ? String(new Map<string, unknown>(Object.entries(row)).get(name)) : '';
}

/** What an article costs from its text to its story, at each size of the window, of invented articles of 350 words. */
function printCosts(count: number): void {
  const before = memory();
  const index = new StoryIndex();
  let times: number[] = [];
  let cpu = process.cpuUsage();
  let at = 0;
  for (const item of madeUpNews(count)) {
    const start = performance.now();
    index.add({ id: item.id, features: featuresOf(item), publishedAt: at, seenAt: at });
    times.push(performance.now() - start);
    at += 1;
    if (windows.includes(at)) {
      times = [];
      cpu = process.cpuUsage();
    }
    if (windows.includes(at - sample)) {
      const { user, system } = process.cpuUsage(cpu);
      const megabytes = Math.round((memory() - before) / 1e6);
      console.log(
        `window of ${at - sample}: ${((user + system) / 1e3 / sample).toFixed(2)} ms of CPU an article, ${spread(times)}, ${megabytes} MB`,
      );
    }
  }
}

function printRecall(): void {
  const arrivals = [...madeUpNews(recalled)].map((item, at) => {
    return { id: item.id, features: featuresOf(item), publishedAt: at, seenAt: at };
  });
  const first = new StoryIndex();
  const storyIds = arrivals.map((arrival) => first.add(arrival).storyId);
  const second = new StoryIndex();
  const start = performance.now();
  arrivals.forEach((arrival, at) => second.recall(arrival, storyIds[at]!));
  console.log(`${recalled} articles recalled in ${Math.round(performance.now() - start)} ms`);
}

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(2);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  return `mean ${mean.toFixed(2)} ms, median ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}

/** Bytes that the heap and typed arrays take. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

await main();
