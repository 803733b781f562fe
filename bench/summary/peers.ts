import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/** A summariser from npm: the sentences that it makes of a text, one a line. */
export interface Peer {
  readonly name: string;
  readonly summarise: (text: string, sentences: number) => Promise<string>;
}

type Load = (required: unknown) => Peer['summarise'];

// Only summarisers that are told how many sentences to take.
const loaders: Readonly<Record<string, Load>> = {
  lexrank: (required) => (text, sentences) =>
    new Promise((done) => {
      call(required, 'summarize', text, sentences, (_: unknown, top: unknown) => done(linesOf(top, 'text')));
    }),
  'node-summarizer': (required) => async (text, sentences) => {
    const manager = construct(required, 'SummarizerManager', text, sentences);
    return linesOf([await call(manager, 'getSummaryByFrequency')], 'summary');
  },
  sum: (required) => async (text, sentences) =>
    linesOf(Reflect.get(await called(required, { corpus: text, nSentences: sentences }), 'sentences')),
  'text-summarization': (required) => async (text, sentences) => {
    const made = await called(required, { text, minNumSentences: sentences, maxNumSentences: sentences });
    return linesOf(Reflect.get(made, 'extractive'));
  },
  'ts-textrank': (required) => async (text, sentences) => {
    const order: unknown = Reflect.get(member(required, 'Summarizer'), 'SORT_OCCURENCE');
    const [likeness, parser] = ['SorensenDiceSimilarity', 'DefaultTextParser'].map((name) => construct(required, name));
    const config = construct(required, 'AbsoluteSummarizerConfig', sentences, likeness, parser, 0.85, order);
    return linesOf(
      await call(construct(required, 'Summarizer', config, construct(required, 'NullLogger')), 'summarize', text, 'en'),
    );
  },
};

/** The summarisers that are installed under a folder's `node_modules`. */
export function loadPeers(folder: string): readonly Peer[] {
  const home = join(resolve(folder), 'package.json');
  const require = createRequire(home);
  return Object.entries(loaders)
    .filter(([name]) => existsSync(join(resolve(folder), 'node_modules', name)))
    .map(([name, load]) => ({ name, summarise: load(require(name)) }));
}

// Packages without types: what they hold is looked up by name and checked when it is called.
function member(owner: unknown, name: string): object {
  const found: unknown = typeof owner === 'object' && owner !== null ? Reflect.get(owner, name) : undefined;
  if ((typeof found !== 'object' && typeof found !== 'function') || found === null) {
    throw new TypeError(`the package has no ${name}`);
  }
  return found;
}

function construct(owner: unknown, name: string, ...values: readonly unknown[]): unknown {
  const found = member(owner, name);
  if (typeof found !== 'function') throw new TypeError(`${name} is no class`);
  return Reflect.construct(found, values);
}

function call(owner: unknown, name: string, ...values: readonly unknown[]): unknown {
  const found = member(owner, name);
  if (typeof found !== 'function') throw new TypeError(`${name} is no function`);
  return Reflect.apply(found, owner, values);
}

async function called(required: unknown, options: object): Promise<object> {
  if (typeof required !== 'function') throw new TypeError('the package is no function');
  const made: unknown = await Reflect.apply(required, undefined, [options]);
  return typeof made === 'object' && made !== null ? made : {};
}

/** Sentences, or the named field of each, with their space made plain. */
function linesOf(list: unknown, field?: string): string {
  const all: readonly unknown[] = Array.isArray(list) ? list : [];
  return all
    .map((one: unknown) =>
      field !== undefined && typeof one === 'object' && one !== null ? Reflect.get(one, field) : one,
    )
    .filter((one): one is string => typeof one === 'string')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .join('\n');
}
