import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

/** Answers one line of a probe with what its line of output holds. */
type LineProbe = (input: unknown, root: string) => unknown;

/** Takes lines in and answers them later, all that it can say by then; at the end of the input, every one. */
interface StreamProbe {
  readonly take: (input: unknown) => Promise<void>;
  readonly answers: (isEnd: boolean) => readonly unknown[];
}

const lineProbes: Readonly<Record<string, () => Promise<LineProbe>>> = {
  summarise: async () => (await import('./probes/summarise.js')).summariseLine,
  answer: async () => (await import('./probes/answer.js')).answerLine,
  extract: async () => (await import('./probes/extract.js')).extractLine,
  keywords: async () => (await import('./probes/keywords.js')).keywordsLine,
  feeds: async () => (await import('./probes/feeds.js')).feedsLine,
  merge: async () => (await import('./probes/merge.js')).mergeLine,
  search: async () => (await import('./probes/search.js')).openSearch(),
};

const streamProbes: Readonly<Record<string, () => Promise<StreamProbe>>> = {
  'digest-stories': async () => (await import('./probes/digest-stories.js')).openDigestStories(),
  trends: async () => (await import('./probes/trends.js')).openTrends(),
  stories: async () => (await import('./probes/stories.js')).openStories(),
};

// Who sends a line and waits for its answer gets it after so long.
const patienceMs = 500;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' } },
});
const name = positionals[0] ?? '';
const loadLine = Object.hasOwn(lineProbes, name) ? lineProbes[name] : undefined;
const loadStream = Object.hasOwn(streamProbes, name) ? streamProbes[name] : undefined;
if (loadLine) await answerLines(await loadLine(), values.root);
else if (loadStream) await answerStream(await loadStream());
else {
  const names = [...Object.keys(lineProbes), ...Object.keys(streamProbes)].join(', ');
  console.error(`Usage: npm run -s probe -- NAME [--root DIR]; NAME is one of ${names}.`);
  process.exitCode = 1;
}

/** One line of JSON out for each line in, in the same order; a line that is no JSON is answered with an error. */
async function answerLines(probe: LineProbe, root: string): Promise<void> {
  for await (const line of linesIn()) write([await answerLine(probe, line, root)]);
}

async function answerLine(probe: LineProbe, line: string, root: string): Promise<unknown> {
  try {
    return await probe(JSON.parse(line), root);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The same for what is answered in the light of later lines; a line that is no good ends it. */
async function answerStream({ take, answers }: StreamProbe): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  for await (const line of linesIn()) {
    clearTimeout(timer);
    await take(JSON.parse(line));
    timer = setTimeout(() => write(answers(false)), patienceMs);
  }
  clearTimeout(timer);
  write(answers(true));
}

async function* linesIn(): AsyncIterable<string> {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() !== '') yield line;
  }
}

function write(answers: readonly unknown[]): void {
  for (const answer of answers) process.stdout.write(`${JSON.stringify(answer)}\n`);
}
