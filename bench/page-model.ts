/**
 * Learns which lines of a page are its article's: `node dist/bench/page-model.js CORPUS [--write FILE]`. Writes what a
 * cross-validation by site extracts from every page, as lines of JSON for the corpus's scorer, to standard output; with
 * `--write`, what all pages together teach is written as the module that ships.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { LineModel } from '../src/page/judge/model.js';
import { decodeText } from '../src/document/encoding.js';
import { openPage, readPage } from '../src/page/read.js';
import { boost } from './page-model/boost.js';
import { type CorpusPage, folds, readCorpus } from './page-model/corpus.js';
import { examplesOf, type PageExamples } from './page-model/examples.js';

const options = { rules: 150, depth: 4, rate: 0.1, exampleShare: 0.6, signShare: 0.4 };
/** Pages whose annotators marked an article's text; others teach what a forum or Readability itself would say. */
const teaching = new Set(['scrapinghub', 'wcxb', 'trafilatura']);

const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } });
const root = positionals[0];
if (root === undefined) {
  console.error('Usage: node dist/bench/page-model.js CORPUS [--write FILE]');
  process.exitCode = 1;
} else run(root, values.write);

function run(root: string, file: string | undefined): void {
  const pages = readCorpus(root);
  const examples = pages.filter(({ source }) => teaching.has(source)).flatMap(teach);
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(examples.filter(({ page }) => page.fold !== fold));
    for (const page of pages.filter((each) => each.fold === fold)) process.stdout.write(`${extract(page, model)}\n`);
  }
  if (file !== undefined) writeFileSync(file, moduleOf(learn(examples)));
}

function teach(page: CorpusPage): readonly PageExamples[] {
  const scene = openPage(decodeText(page.document), page.document.url)?.scene;
  return scene === undefined || scene.lines.length === 0 ? [] : [examplesOf(page, scene)];
}

function learn(examples: readonly PageExamples[]): LineModel {
  const signs = examples[0]?.names ?? [];
  return { signs, inside: learnFrom(examples, signs, true), outside: learnFrom(examples, signs, false) };
}

function learnFrom(examples: readonly PageExamples[], signs: readonly string[], isInside: boolean) {
  const lines = examples.flatMap((page) =>
    page.rows.map((row, index) => ({
      row,
      share: page.shares[index] ?? 0,
      weight: page.isInside[index] === isInside ? (page.weights[index] ?? 0) : 0,
    })),
  );
  const taught = lines.filter(({ weight }) => weight > 0);
  const columns = {
    signs: signs.length,
    rows: taught.map(({ row }) => row),
    shares: taught.map(({ share }) => share),
    weights: taught.map(({ weight }) => weight),
  };
  return boost(columns, options);
}

function extract({ id, document }: CorpusPage, model: LineModel): string {
  const reading = readPage(document, { model });
  return JSON.stringify({ id, text: reading.kind === 'page' ? reading.page.text : '' });
}

function moduleOf({ signs, inside, outside }: LineModel): string {
  return [
    "import type { LineModel } from './model.js';",
    '',
    '// Written by `bench/page-model.ts`: what benchmark pages teach about the lines of a page. Data, not to be edited by hand.',
    '// prettier-ignore',
    'export const lineModel: LineModel = {',
    `  signs: [\n${signs.map((name) => `    ${JSON.stringify(name)},\n`).join('')}  ],`,
    ...Object.entries({ inside, outside }).map(
      ([name, { start, rules }]) =>
        `  ${name}: {\n    start: ${String(start)},\n    rules: [\n${rules.map((rule) => `      ${JSON.stringify(rule)},\n`).join('')}    ],\n  },`,
    ),
    '};',
    '',
  ].join('\n');
}
