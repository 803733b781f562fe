/**
 * How often `/ask` quotes the sentence that holds the answer: `node dist/bench/answers.js QUESTIONS PASSAGES`, lines of
 * `{question, passage, answers, answerable}` and of `{id, title, text}`. Every passage is an article of one store.
 */
import { readFileSync } from 'node:fs';
import { questionFrom } from '../commands/ask/answer.js';
import { answerQuestion } from '../src/answer/answer.js';
import { systemClock } from '../src/clock.js';
import { indexNew } from '../src/ingest/index-articles.js';
import { indexTerms } from '../src/search/index-terms.js';
import { openSqliteStore } from '../src/store/sqlite/open.js';
import { bringArticles, followFeed } from './search/bring.js';

const guildId = 'bench';
const now = new Date('2026-03-01T12:00:00Z');
const store = openSqliteStore(':memory:');
const [questionFile, passageFile] = process.argv.slice(2);
if (questionFile === undefined || passageFile === undefined) {
  console.error('Usage: node dist/bench/answers.js QUESTIONS PASSAGES');
  process.exitCode = 1;
} else await run(linesOf(questionFile), linesOf(passageFile));

type Fields = Readonly<Record<string, unknown>>;

async function run(questions: readonly Fields[], passages: readonly Fields[]): Promise<void> {
  const feedId = await followFeed(store, guildId, 'Passages', 0);
  const brought = passages.map(({ id, title, text }) => {
    return { key: String(id), title: String(title), text: String(text), language: 'en', publishedAt: now };
  });
  const ids = await bringArticles(store, feedId, brought, now);
  const passageOf = new Map(ids.map((id, at) => [id, passages[at]?.['id']]));
  await indexNew({ store, reader: { indexTerms: async (articles) => articles.map(indexTerms) }, clock: systemClock });

  const answerable = questions.filter(({ answerable }) => answerable === true);
  const ranks = await Promise.all(answerable.map((question) => rankOfAnswer(question, passageOf)));
  const within = (count: number) => ranks.filter((rank) => rank !== null && rank < count).length / ranks.length;
  console.log(JSON.stringify({ questions: ranks.length, first: within(1), firstThree: within(3) }));
}

/** The place of the first quotation from the right passage that holds an answer; null where there is none. */
async function rankOfAnswer(
  { question, passage, answers }: Fields,
  passageOf: ReadonlyMap<number, unknown>,
): Promise<number | null> {
  const text = String(question);
  const findings = await store.searchArticles(guildId, { text, now });
  const asked = await questionFrom(store, guildId, text, findings);
  const answer = answerQuestion(asked);
  if (answer.kind === 'nothing' || !Array.isArray(answers)) return null;
  const rank = answer.sentences.findIndex(({ articleId, from, to }) => {
    const said = asked.articles.find(({ id }) => id === articleId)?.text.slice(from, to) ?? '';
    return passageOf.get(articleId) === passage && answers.some((each) => said.includes(String(each)));
  });
  return rank === -1 ? null : rank;
}

function linesOf(file: string): readonly Fields[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => Object(JSON.parse(line)));
}
