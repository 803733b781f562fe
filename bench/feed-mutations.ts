import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readItems } from '../src/feed/item-text.js';
import { readFeed } from '../src/feed/read.js';
import { generator, madeUpAtom, madeUpJson, madeUpRss } from './made-up-feed.js';

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});
const hangMs = 2000;
const pieces = [
  '<',
  '>',
  '&',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '"',
  '</item>',
  '<item>',
  '<title>',
  '&#0;',
  '&#x110000;',
  '\u0000',
  '<a b=',
  ' xmlns="',
  '<!DOCTYPE x [',
  '{',
  ']',
];

/**
 * Reads so many randomly mutated feeds, texts and all: made-up ones, or those of the folder `--from DIR`. Says how many broke
 * the reader, how many took longer than two seconds and how the others ended; the same for the same `--seed`.
 */
async function main(): Promise<void> {
  const originals = values.from === undefined ? madeUp() : filesIn(values.from);
  const next = generator(Number(values.seed));
  const ends = new Map<string, number>();
  let slowest = 0;
  for (let round = 0; round < Number(values.count); round++) {
    const bytes = mutated(originals[Math.floor(next() * originals.length)] ?? new Uint8Array(), next);
    const before = performance.now();
    const end = await endOf(bytes);
    const tookMs = performance.now() - before;
    slowest = Math.max(slowest, tookMs);
    const name = tookMs > hangMs ? 'hang' : end;
    ends.set(name, (ends.get(name) ?? 0) + 1);
  }
  console.log(
    JSON.stringify({ originals: originals.length, slowestMs: Math.round(slowest), ...Object.fromEntries(ends) }),
  );
}

async function endOf(bytes: Uint8Array): Promise<string> {
  try {
    const reading = readFeed({ bytes, url: 'https://a.example/feed', contentType: null });
    if (reading.kind !== 'feed') return reading.kind;
    await readItems({ items: reading.feed.items.slice(0, 5), language: 'en' });
    return 'feed';
  } catch (error) {
    console.error(error);
    return 'crash';
  }
}

/** One to eight changes: bytes flipped, cut out, doubled, or pieces of mark-up put in; sometimes the end is missing. */
function mutated(original: Uint8Array, next: () => number): Uint8Array {
  let bytes = Buffer.from(original);
  for (let change = 0; change <= next() * 8; change++) {
    const at = Math.floor(next() * bytes.length);
    const end = Math.min(bytes.length, at + Math.floor(next() ** 3 * 400));
    const kinds = [
      () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)]),
      () => Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)]),
      () =>
        Buffer.concat([
          bytes.subarray(0, at),
          Buffer.from(pieces[Math.floor(next() * pieces.length)] ?? ''),
          bytes.subarray(at),
        ]),
      () => Buffer.concat([bytes.subarray(0, at), Buffer.from([Math.floor(next() * 256)]), bytes.subarray(at + 1)]),
    ];
    bytes = (kinds[Math.floor(next() * kinds.length)] ?? (() => bytes))();
  }
  return next() < 0.1 ? bytes.subarray(0, Math.floor(next() * bytes.length)) : bytes;
}

function madeUp(): readonly Uint8Array[] {
  return [madeUpRss(8), madeUpAtom(8), madeUpJson(8)].map((text) => Buffer.from(text));
}

function filesIn(folder: string): readonly Uint8Array[] {
  return readdirSync(folder).map((name) => readFileSync(join(folder, name)));
}

await main();
