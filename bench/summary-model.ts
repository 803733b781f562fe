import { parseArgs } from 'node:util';
import { chooseWithin } from '../src/summary/summarise.js';
import { read } from '../src/summary/reading.js';
import type { ImportanceWeights } from '../src/summary/weights.js';
import { mean, pairedInterval } from './summary/bootstrap.js';
import { budgets } from './summary/compare.js';
import { wholeLead } from './summary/lead.js';
import { rougeTwoOf } from './summary/rouge.js';
import { type Item, type ItemSet, readSets } from './summary/sets.js';
import { foldsOf, learnImportance, rowsOf } from './summary-model/examples.js';

// The sets that weights are learnt on; on the others they are only measured.
const taught = new Set(['cnndm', 'writers', 'cnn_titled', 'newsroom', 'xsum']);
const pooled = new Set(['cnndm', 'writers', 'cnn_titled']);
const folds = 5;

/**
 * Learns how important each bigram of an article is from what readers wrote: `node dist/bench/summary-model.js [--root DIR]`.
 * Prints the weights that all articles teach, as `src/summary/weights.ts` has them rounded, and ROUGE-2 less LEAD of
 * summaries by weights that were learnt without the article's part and its copies (five parts).
 */
function main(): void {
  const { values } = parseArgs({ options: { root: { type: 'string', default: '../shared/corpora/summary' } } });
  const sets = readSets(values.root);
  const foldOf = foldsOf(sets, folds);
  const lessons = sets
    .filter(({ name }) => taught.has(name))
    .flatMap(({ items, language }) => items.map((item) => ({ fold: foldOf(item), rows: rowsOf(item, language) })));

  console.log(learnImportance(lessons.flatMap(({ rows }) => rows)));
  const learnt = Array.from({ length: folds }, (_, fold) =>
    learnImportance(lessons.filter((lesson) => lesson.fold !== fold).flatMap(({ rows }) => rows)),
  );
  for (const { name, budget } of budgets) {
    const known = sets.map((set) => ({ set, lead: set.systems(name).get('lead') }));
    const rows = known.map(({ set, lead }) => ({
      set: set.name,
      gains: set.items.map((item) => gainOf(item, set, budget, learnt[foldOf(item)]!, lead?.get(item.id))),
    }));
    for (const { set, gains } of rows) print(`${name} ${set}`, gains);
    print(
      `${name} pool`,
      rows.filter(({ set }) => pooled.has(set)).flatMap(({ gains }) => gains),
    );
  }
}

function gainOf(
  { text, title, references }: Item,
  { language, alphabet }: ItemSet,
  budget: (typeof budgets)[number]['budget'],
  weights: ImportanceWeights,
  lead = wholeLead(text, language, budget),
): number {
  const chosen = chooseWithin(read({ text, title, language }, { weights }), budget);
  const said = chosen.map(({ from, to }) => text.slice(from, to)).join('\n');
  return rougeTwoOf(said, references, alphabet) - rougeTwoOf(lead, references, alphabet);
}

function print(name: string, gains: readonly number[]): void {
  const { low, high } = pairedInterval(gains);
  console.log(`${name.padEnd(18)} ${mean(gains).toFixed(2)} [${low.toFixed(2)}, ${high.toFixed(2)}] (${gains.length})`);
}

main();
