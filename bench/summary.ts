import { parseArgs } from 'node:util';
import { mean } from './summary/bootstrap.js';
import { againstLead, bestSystem, budgets, type Compared, compareSet } from './summary/compare.js';
import { loadPeers, type Peer } from './summary/peers.js';
import { rougeTwoOf } from './summary/rouge.js';
import { type ItemSet, readSets } from './summary/sets.js';
import { summariseWithin } from '../src/summary/summarise.js';

const pooled = new Set(['cnndm', 'writers', 'cnn_titled']);

/**
 * ROUGE of our summaries beside LEAD, the systems of the data and, with `--peers DIR`, the summarisers from npm that are
 * installed there; what readers notice; articles a second. One row for each set and budget.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { root: { type: 'string', default: '../shared/corpora/summary' }, peers: { type: 'string' } },
  });
  const sets = readSets(values.root);
  if (sets.length === 0) throw new Error(`no sets of summaries under ${values.root}`);

  for (const { name, budget } of budgets) {
    console.log(`\n${name}: set n | R-1 R-2 R-L | LEAD R-2, difference | LEAD cut, difference | best known system`);
    const all = sets.map((set) => ({ set, rows: compareSet(set, name, budget) }));
    for (const { set, rows } of all) {
      printScores(set.name, rows, bestSystem(set, name, rows));
      const furnished = rows.filter(({ item }) => set.furnished.has(item.id));
      if (furnished.length > 0) printScores('  furnished', furnished);
    }
    printScores(
      'pool',
      all.filter(({ set }) => pooled.has(set.name)).flatMap(({ rows }) => rows),
    );
    console.log(
      `\n${name}: set | dangling % LEAD | broken % LEAD | repeated % LEAD | verbatim % | budget kept % | words`,
    );
    for (const { set, rows } of all) printNoticed(set.name, rows);
  }
  if (values.peers !== undefined) await printPeers(loadPeers(values.peers), sets);
}

function printScores(name: string, rows: readonly Compared[], best = ''): void {
  const ours = (['one', 'two', 'longest'] as const).map((kind) => fixed(mean(rows.map((row) => row.ours[kind]))));
  const [lead, cut] = (['lead', 'cut'] as const).map((against) => {
    const { mean: difference, low, high } = againstLead(rows, against);
    const two = fixed(mean(rows.map((row) => row[against].two)));
    return `${two} ${signed(difference)} [${signed(low)}, ${signed(high)}]`;
  });
  console.log(
    `${name.padEnd(13)} ${String(rows.length).padStart(4)} | ${ours.join(' ')} | ${lead!} | ${cut!} | ${best}`,
  );
}

function printNoticed(name: string, rows: readonly Compared[]): void {
  const percent = (values: readonly (number | boolean)[]) => fixed(100 * mean(values.map(Number)), 1);
  const both = (read: (noticed: Compared['noticed']) => number | boolean) =>
    `${percent(rows.map((row) => read(row.noticed)))} ${percent(rows.map((row) => read(row.leadNoticed)))}`;
  const columns = [
    both(({ isDangling }) => isDangling),
    both(({ isBroken }) => isBroken),
    both(({ repeated }) => repeated),
    percent(rows.map(({ noticed }) => noticed.verbatim)),
    percent(rows.map(({ keepsBudget }) => keepsBudget)),
    fixed(mean(rows.map(({ noticed }) => noticed.words)), 1),
  ];
  console.log(`${name.padEnd(13)} | ${columns.join(' | ')}`);
}

/** The pool at three sentences, ours and theirs, each warmed up on the same articles before it is timed. */
async function printPeers(peers: readonly Peer[], sets: readonly ItemSet[]): Promise<void> {
  const items = sets.filter(({ name }) => pooled.has(name)).flatMap((set) => set.items);
  const titles = new Map(items.map(({ text, title }) => [text, title]));
  const ours: Peer = {
    name: 'nutshell',
    summarise: async (text, sentences) =>
      summariseWithin({ text, title: titles.get(text) ?? '', language: 'en' }, { sentences })
        .map(({ from, to }) => text.slice(from, to))
        .join('\n'),
  };
  console.log(`\n3s, ${items.length} articles of the pool: summariser | articles/s | R-2`);
  for (const peer of [ours, ...peers]) {
    for (const { text } of items) await peer.summarise(text, 3);
    const before = process.cpuUsage();
    const made: string[] = [];
    for (const { text } of items) made.push(await peer.summarise(text, 3));
    const { user, system } = process.cpuUsage(before);
    const two = mean(made.map((summary, at) => rougeTwoOf(summary, items[at]!.references, 'english')));
    console.log(`${peer.name.padEnd(20)} | ${Math.round((items.length * 1e6) / (user + system))} | ${fixed(two)}`);
  }
}

function fixed(value: number, digits = 2): string {
  return value.toFixed(digits);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
}

await main();
