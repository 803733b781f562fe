import { summariseStored } from '../src/summary/summarise.js';
import { splitSentences } from '../src/text/sentences.js';
import { madeUpArticle, madeUpText } from './made-up-article.js';

const articles = Number(process.argv[2] ?? 100_000);
const languages = ['en', 'de', 'fr', 'es', 'fi', 'und'];
const every = 10_000;
const megabyte = 2 ** 20;
const warmUps = 5;
const passes = 9;

/** Whether memory stays flat over 100,000 summarised articles, and time linear in a text's length. `--expose-gc` tells what is held from what is not collected yet. */
function main(): void {
  for (let count = 1; count <= articles; count += 1) {
    summariseStored({ ...madeUpArticle(count), language: languages[count % languages.length]! });
    if (count % every === 0) printMemory(count);
  }
  for (const length of [50_000, 100_000, 200_000]) printTimes(length);
}

function printMemory(count: number): void {
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  console.log(`${count} articles: heap ${(heapUsed / megabyte).toFixed(1)} MB, RSS ${(rss / megabyte).toFixed(0)} MB`);
}

function printTimes(length: number): void {
  const text = madeUpText(length);
  const split = medianMs(() => splitSentences(text, 'en'));
  const whole = medianMs(() => summariseStored({ text, title: 'The gate of the port', language: 'en' }));
  console.log(`${text.length} characters: split ${split.toFixed(1)} ms, summarised ${whole.toFixed(1)} ms`);
}

function medianMs(work: () => unknown): number {
  for (let pass = 0; pass < warmUps; pass += 1) work();
  const times = Array.from({ length: passes }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[Math.floor(passes / 2)]!;
}

main();
