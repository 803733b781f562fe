/**
 * What reading a page costs, beside Readability over linkedom alone, on the pages of a corpus:
 * `node dist/bench/page-speed.js CORPUS [COUNT]`. Both are timed on each page in turn, and the better of two runs counts.
 */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import { decodeText } from '../src/document/encoding.js';
import type { FetchedDocument } from '../src/model.js';
import { readPage } from '../src/page/read.js';
import { readCorpus } from './page-model/corpus.js';

const [root, count = '200'] = process.argv.slice(2);
if (root === undefined) {
  console.error('Usage: node dist/bench/page-speed.js CORPUS [COUNT]');
  process.exitCode = 1;
} else measure(root, Number(count));

function measure(root: string, count: number): void {
  const all = readCorpus(root);
  const step = Math.max(1, Math.floor(all.length / count));
  const documents = all.filter((_, index) => index % step === 0).map(({ document }) => document);
  for (const document of documents.slice(0, 20)) both(document);
  const times = documents.map((document) => {
    const [first, second] = [both(document), both(document)];
    return { plain: Math.min(first.plain, second.plain), ours: Math.min(first.ours, second.ours) };
  });
  const [plain, ours] = [sum(times.map((time) => time.plain)), sum(times.map((time) => time.ours))];
  const slowest = Math.max(...times.map((time) => time.ours));
  console.log(
    `${String(times.length)} pages: Readability alone ${each(plain, times.length)}, read whole ${each(ours, times.length)} ` +
      `(${(ours / plain).toFixed(2)} ×); the slowest ${slowest.toFixed(0)} ms`,
  );
}

function both(document: FetchedDocument): { readonly plain: number; readonly ours: number } {
  return {
    plain: timed(() => {
      const { document: tree } = parseHTML(decodeText(document)) as unknown as { readonly document: object };
      // Its types name the browser's, which this program does not declare.
      new Readability(tree as never).parse();
    }),
    ours: timed(() => readPage(document)),
  };
}

function timed(work: () => unknown): number {
  const start = process.cpuUsage();
  try {
    work();
  } catch {
    // Plain Readability breaks over some pages; what it took until then counts.
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function each(total: number, count: number): string {
  return `${(total / count).toFixed(1)} ms a page`;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
