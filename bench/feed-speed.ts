import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { parseFeed } from 'feedsmith';
import { readFeed } from '../src/feed/read.js';
import { madeUpAtom, madeUpRss } from './made-up-feed.js';

type Read = (text: string) => unknown;

const passes = 9;
const { values } = parseArgs({ options: { peers: { type: 'string' } } });

/**
 * Megabytes a second of one core, whole `readFeed` against feedsmith alone, on made-up feeds of 1,000 and 10,000 items. With
 * `--peers DIR`, a folder into which `npm install rss-parser feedparser` was run, against those too.
 */
async function main(): Promise<void> {
  const readers: Readonly<Record<string, Read>> = {
    readFeed: (text) =>
      readFeed({ bytes: new TextEncoder().encode(text), url: 'https://a.example/', contentType: null }),
    feedsmith: (text) => parseFeed(text),
    ...(values.peers === undefined ? {} : peers(values.peers)),
  };
  for (const [name, text] of Object.entries(feeds())) {
    const speeds = await speedsOf(readers, text);
    const told = Object.entries(speeds).map(([reader, speed]) => `${reader} ${speed.toFixed(1)}`);
    console.log(`${name}, ${(text.length / 1e6).toFixed(1)} MB: ${told.join(', ')} MB/s`);
  }
}

function feeds(): Readonly<Record<string, string>> {
  return {
    'RSS, 200 items': madeUpRss(200),
    'RSS, 1,000 items': madeUpRss(1000),
    'RSS, 10,000 items': madeUpRss(10_000),
    'Atom, 1,000 items': madeUpAtom(1000),
  };
}

/** The median of several passes, the readers taking turns, so that whatever else the machine does meets all alike. */
async function speedsOf(
  readers: Readonly<Record<string, Read>>,
  text: string,
): Promise<Readonly<Record<string, number>>> {
  const times = new Map<string, number[]>(Object.keys(readers).map((name) => [name, []]));
  for (let pass = -2; pass < passes; pass++) {
    for (const [name, read] of Object.entries(readers)) {
      const before = performance.now();
      await read(text);
      if (pass >= 0) times.get(name)?.push(performance.now() - before);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, text.length / 1000 / median(list)]));
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
}

interface StreamParser {
  on(event: string, listener: () => void): void;
  read(): unknown;
  end(text: string): void;
}

function peers(folder: string): Readonly<Record<string, Read>> {
  const load = createRequire(`${folder}/`);
  // Both are what their documentation says; this program does not depend on their types.
  const RssParser = load('rss-parser') as new () => { parseString(text: string): Promise<unknown> };
  const FeedParser = load('feedparser') as new () => StreamParser;
  return {
    'rss-parser': (text) => new RssParser().parseString(text),
    feedparser: (text) =>
      new Promise((resolve, reject) => {
        const parser = new FeedParser();
        parser.on('readable', () => {
          while (parser.read() !== null);
        });
        parser.on('end', () => resolve(null));
        parser.on('error', () => reject(new Error('feedparser failed')));
        parser.end(text);
      }),
  };
}

await main();
