/**
 * Learns which words readers call the keys of an article: `node dist/bench/keyword-model.js FILE [--write FILE]`, the first
 * of `{id, title, text, keys}`. Writes the keywords of a five-fold cross-validation, as lines of JSON for the corpus's
 * scorer, to standard output; with `--write`, what all texts together teach is written as the module that ships.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type KeywordCandidate, keywordCandidates, wordsOf } from '../src/summary/keywords/candidates.js';
import { rankKeywords } from '../src/summary/keywords/keywords.js';
import { type KeywordSign, type KeywordSigns, keywordSigns, signsOf } from '../src/summary/keywords/signs.js';
import { stemmerFor } from '../src/text/stems.js';
import { splitWords } from '../src/text/words.js';
import { learnWeights } from './logistic.js';

const folds = 5;
const ridge = 0.001;
const language = 'en';

interface Example {
  readonly id: string;
  readonly candidates: readonly KeywordCandidate[];
  /** Stems of the keys that are one word. */
  readonly keys: ReadonlySet<string>;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { write: { type: 'string' } } });
const corpus = positionals[0];
if (corpus === undefined) {
  console.error('Usage: node dist/bench/keyword-model.js FILE [--write FILE]');
  process.exitCode = 1;
} else run(corpus, values.write);

function run(file: string, written: string | undefined): void {
  const examples = readFileSync(file, 'utf8').trim().split('\n').map(readExample);
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = learn(examples.filter((_, at) => at % folds !== fold));
    for (const { id, candidates } of examples.filter((_, at) => at % folds === fold)) {
      const keys = rankKeywords(candidates, weights).map(({ text }) => text);
      process.stdout.write(`${JSON.stringify({ id, keys })}\n`);
    }
  }
  if (written !== undefined) writeFileSync(written, moduleOf(learn(examples)));
}

function readExample(line: string): Example {
  const { id, title, text, keys }: Readonly<Record<string, unknown>> = Object(JSON.parse(line));
  const stem = stemmerFor(language);
  const single = (Array.isArray(keys) ? keys : [])
    .map((key) => splitWords(String(key).toLowerCase(), language))
    .filter((words) => words.length === 1);
  return {
    id: String(id),
    candidates: keywordCandidates(wordsOf({ title: String(title ?? ''), text: String(text), language }), language),
    keys: new Set(single.flat().map(stem)),
  };
}

/** Every text counts the same, however many words it has. */
function learn(examples: readonly Example[]): KeywordSigns {
  const rows = examples.flatMap(({ candidates, keys }) =>
    candidates.map((candidate) => {
      const signs = signsOf(candidate);
      return {
        signs: keywordSigns.map((sign) => signs[sign]),
        isOne: keys.has(candidate.stem),
        weight: 1 / candidates.length,
      };
    }),
  );
  const learnt = learnWeights(rows, ridge);
  const weightOf = (sign: KeywordSign) => learnt.weights[keywordSigns.indexOf(sign)] ?? 0;
  return {
    frequency: weightOf('frequency'),
    position: weightOf('position'),
    capitals: weightOf('capitals'),
    names: weightOf('names'),
    title: weightOf('title'),
    spread: weightOf('spread'),
    length: weightOf('length'),
    isShort: weightOf('isShort'),
    isAcronym: weightOf('isAcronym'),
  };
}

function moduleOf(weights: KeywordSigns): string {
  return [
    "import type { KeywordSigns } from './signs.js';",
    '',
    '/** Logistic weights for "readers call this word a key to the article", written by `bench/keyword-model.ts`. */',
    'export const keywordWeights: KeywordSigns = {',
    ...keywordSigns.map((sign) => `  ${sign}: ${weights[sign].toFixed(2)},`),
    '};',
    '',
  ].join('\n');
}
