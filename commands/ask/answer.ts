import type { AnswerSentence } from '../../src/answer/choose.js';
import type { App } from '../../src/chat/app.js';
import type { Article, Span } from '../../src/model.js';
import type { SearchFindings, Store } from '../../src/store/store.js';
import type { QuotedSentence } from '../../src/view/ask.js';
import type { AskedQuestion } from './question.js';

export type Found =
  | { readonly kind: 'answered'; readonly quoted: readonly QuotedSentence[]; readonly close: number }
  /** The words of the question that tell most, and those of them that no article speaks of together. */
  | {
      readonly kind: 'nothing';
      readonly words: readonly string[];
      readonly absent: readonly string[];
      readonly isWhole: boolean;
    };

// More than are read, for those in another language and those that are no longer there.
const articlesLooked = 8;
const nearlyAll = 0.999;

/** The sentences of the guild's articles that answer a question, the best first. */
export async function findAnswer(app: App, guildId: string, question: AskedQuestion): Promise<Found> {
  const { text, since, at } = question;
  const findings = await app.store.searchArticles(guildId, { text, since, now: at, before: at });
  const asked = await questionFrom(app.store, guildId, text, findings);
  const answer = await app.reader.answerQuestion(asked);
  if (answer.kind === 'nothing') {
    const { isWhole } = findings;
    return { ...answer, isWhole, absent: await neverTogether(app, guildId, question, answer.words) };
  }
  const byId = new Map(asked.articles.map((article) => [article.id, article]));
  return {
    kind: 'answered',
    quoted: answer.sentences.flatMap((sentence) => quotedFrom(byId.get(sentence.articleId), sentence)),
    close: answer.sentences.filter(({ isClose }) => isClose).length,
  };
}

/** A question with the best of the articles that a search found for it. */
export async function questionFrom(
  store: Pick<Store, 'articlesOf'>,
  guildId: string,
  text: string,
  { query, documents, frequencies, hits }: SearchFindings,
) {
  const best = hits.slice(0, articlesLooked);
  const articles = await store.articlesOf(
    guildId,
    best.map(({ id }) => id),
  );
  const byId = new Map(articles.map((article) => [article.id, article]));
  return {
    ...{ text, documents, frequencies },
    words: query.words.map(({ exact, stems }) => ({ exact, stems })),
    namesSource: query.sources.length > 0,
    articles: best.flatMap(({ id, score }) => {
      const article = byId.get(id);
      return article === undefined ? [] : [{ ...article, score }];
    }),
  };
}

/** The fewest of the words, from the first on, that no article has together; none where one has them all. */
async function neverTogether(
  app: App,
  guildId: string,
  { since, at }: AskedQuestion,
  words: readonly string[],
): Promise<readonly string[]> {
  for (let count = 1; count <= words.length; count += 1) {
    const some = words.slice(0, count);
    const { hits } = await app.store.searchArticles(guildId, { text: some.join(' '), since, now: at, before: at });
    if (!hits.some(({ found }) => found > nearlyAll)) return some;
  }
  return [];
}

function quotedFrom(article: Article | undefined, { before, after, ...span }: AnswerSentence): QuotedSentence[] {
  if (article === undefined) return [];
  const textOf = (part: Span | null) => (part === null ? '' : article.text.slice(part.from, part.to));
  return [{ article, sentence: textOf(span), before: textOf(before), after: textOf(after) }];
}
