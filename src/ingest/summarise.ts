import type { App } from '../chat/app.js';
import type { Article, Summary } from '../model.js';
import { summaryVersion } from '../summary/version.js';

const batchSize = 100;
// What people look at; older ones keep the summary that they have.
const newestAnew = 5_000;

/** Summarises what has no summary yet, newest first; stops early when the signal is aborted. */
export async function summariseNew(app: App, signal?: AbortSignal): Promise<void> {
  while (signal?.aborted !== true) {
    const articles = await app.store.articlesToSummarise(batchSize);
    const made = await summariseAll(app, articles, signal);
    // One that failed would come again at once; the next tick is soon enough.
    if (articles.length < batchSize || made < articles.length) return;
  }
}

/**
 * Summarises again, by today's method, a few of the newest articles whose summary is of another one, the newest first.
 * Gives whether there may be more; new articles come first, so that this is to be asked once a tick.
 */
export async function summariseAnew(app: App, signal?: AbortSignal): Promise<boolean> {
  const articles = await app.store.articlesToSummariseAnew({
    version: summaryVersion,
    newest: newestAnew,
    limit: batchSize,
  });
  await summariseAll(app, articles, signal);
  return articles.length > 0;
}

/** Gives how many were made and kept. */
async function summariseAll(app: App, articles: readonly Article[], signal?: AbortSignal): Promise<number> {
  const made = await Promise.all(articles.map((article) => summariseArticle(app, article, signal)));
  const summaries = new Map(made.flatMap((one) => (one === null ? [] : [one])));
  if (summaries.size > 0) await app.store.saveSummaries(summaries);
  return summaries.size;
}

/** An article with its summary; null where that failed. */
async function summariseArticle(
  app: App,
  article: Article,
  signal?: AbortSignal,
): Promise<readonly [Article, Summary] | null> {
  const { id, text, title, language } = article;
  try {
    return [article, await app.reader.summarise({ text, title, language })];
  } catch (error) {
    if (signal?.aborted !== true) app.log.error('article.summary-failed', { articleId: id, error });
    return null;
  }
}
