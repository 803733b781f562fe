/**
 * Learns which sentences answer questions: `node dist/bench/answer-model.js FILE... [--test FILE] [--write FILE]`, lines of
 * `{id, question, candidates: [{text, label}]}`. Writes scores as lines of JSON for the corpus's scorer to standard output:
 * of the test file by what the others teach, else of a five-fold cross-validation. With `--write`, what the files teach is
 * written as the module that ships.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { weighSigns } from '../src/answer/score.js';
import { type AnswerSign, answerSigns, type AnswerSigns } from '../src/answer/signs/signs.js';
import { type JudgedQuestion, readJudged } from './answer-model/questions.js';
import { learnWeights, type Row } from './logistic.js';

const folds = 5;
const ridge = 0.003;
// Of questions with hundreds of sentences, so that they count no more and cost no more than others.
const mostPairs = 150;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { test: { type: 'string' }, write: { type: 'string' } },
});
if (positionals.length === 0) {
  console.error('Usage: node dist/bench/answer-model.js FILE... [--test FILE] [--write FILE]');
  process.exitCode = 1;
} else run(positionals.flatMap(readJudged), values);

function run(questions: readonly JudgedQuestion[], { test, write }: { test?: string; write?: string }): void {
  if (test !== undefined) predict(readJudged(test), learn(questions));
  else crossValidate(questions);
  if (write !== undefined) writeFileSync(write, moduleOf(learn(questions)));
}

function crossValidate(questions: readonly JudgedQuestion[]): void {
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = learn(questions.filter((_, at) => at % folds !== fold));
    predict(
      questions.filter((_, at) => at % folds === fold),
      weights,
    );
  }
}

function predict(questions: readonly JudgedQuestion[], weights: AnswerSigns): void {
  for (const { id, candidates } of questions) {
    const scores = candidates.map(({ signs }) => weighSigns(signs, weights));
    process.stdout.write(`${JSON.stringify({ id, scores })}\n`);
  }
}

/** From pairs of a sentence that answers and one that does not; every question counts the same. */
function learn(questions: readonly JudgedQuestion[]): AnswerSigns {
  const { weights } = learnWeights(questions.flatMap(pairsOf), ridge);
  const weightOf = (sign: AnswerSign) => weights[answerSigns.indexOf(sign)] ?? 0;
  return {
    bm25: weightOf('bm25'),
    exactWords: weightOf('exactWords'),
    window: weightOf('window'),
    hasKind: weightOf('hasKind'),
    hasSureKind: weightOf('hasSureKind'),
    closeness: weightOf('closeness'),
    isShort: weightOf('isShort'),
    vote: weightOf('vote'),
    feedback: weightOf('feedback'),
  };
}

/** Each pair both ways, so that no sign favours a side. */
function pairsOf({ candidates }: JudgedQuestion): readonly Row[] {
  const answers = candidates.filter(({ isAnswer }) => isAnswer);
  const others = candidates.filter(({ isAnswer }) => !isAnswer);
  const all = answers.length * others.length;
  const step = Math.max(1, Math.floor(all / mostPairs));
  const weight = 1 / Math.ceil(all / step);
  return Array.from({ length: Math.ceil(all / step) }, (_, at) => {
    const [answer, other] = [answers[(at * step) % answers.length]!, others[Math.floor((at * step) / answers.length)]!];
    return answerSigns.map((sign) => answer.signs[sign] - other.signs[sign]);
  }).flatMap((signs) => [
    { signs, isOne: true, weight },
    { signs: signs.map((sign) => -sign), isOne: false, weight },
  ]);
}

function moduleOf(weights: AnswerSigns): string {
  return [
    "import type { AnswerSigns } from './signs/signs.js';",
    '',
    '/** Pairwise logistic weights for "this sentence answers, that one does not", written by `bench/answer-model.ts`. */',
    'export const answerWeights: AnswerSigns = {',
    ...answerSigns.map((sign) => `  ${sign}: ${weights[sign].toFixed(1)},`),
    '};',
    '',
  ].join('\n');
}
