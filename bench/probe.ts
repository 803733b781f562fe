import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

/** Answers one line of a probe with what its line of output holds. */
type Probe = (input: unknown, root: string) => unknown;

const probes: Readonly<Record<string, () => Promise<Probe>>> = {
  summarise: async () => (await import('./probes/summarise.js')).summariseLine,
  extract: async () => (await import('./probes/extract.js')).extractLine,
  keywords: async () => (await import('./probes/keywords.js')).keywordsLine,
  feeds: async () => (await import('./probes/feeds.js')).feedsLine,
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' } },
});
const load = Object.hasOwn(probes, positionals[0] ?? '') ? probes[positionals[0] ?? ''] : undefined;
if (load) await answerLines(await load(), values.root);
else {
  console.error(`Usage: npm run -s probe -- NAME [--root DIR]; NAME is one of ${Object.keys(probes).join(', ')}.`);
  process.exitCode = 1;
}

/** One line of JSON out for each line in, in the same order; a line that is no JSON is answered with an error. */
async function answerLines(probe: Probe, root: string): Promise<void> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    process.stdout.write(`${JSON.stringify(await answerLine(probe, line, root))}\n`);
  }
}

async function answerLine(probe: Probe, line: string, root: string): Promise<unknown> {
  try {
    return await probe(JSON.parse(line), root);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
