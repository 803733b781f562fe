import type { App } from '../chat/app.js';
import type { Article, Summary } from '../model.js';
import { summaryVersion } from '../summary/version.js';

const batchSize = 100;

/** Summarises what has no summary of today's method yet, oldest first; stops early when the signal is aborted. */
export async function summariseNew(app: App, signal?: AbortSignal): Promise<void> {
  while (signal?.aborted !== true) {
    const articles = await app.store.articlesToSummarise(summaryVersion, batchSize);
    const made = await Promise.all(articles.map((article) => summariseArticle(app, article, signal)));
    const summaries = new Map(made.flatMap((one) => (one === null ? [] : [one])));
    if (summaries.size > 0) await app.store.saveSummaries(summaries);
    // One that failed would come again at once; the next tick is soon enough.
    if (articles.length < batchSize || summaries.size < articles.length) return;
  }
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
