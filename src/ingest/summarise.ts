import type { App } from '../chat/app.js';
import type { Article } from '../model.js';
import { summaryVersion } from '../summary/summarise.js';

const batchSize = 100;

/** Summarises what has no summary of today's method yet, oldest first; stops early when the signal is aborted. */
export async function summariseNew(app: App, signal?: AbortSignal): Promise<void> {
  while (signal?.aborted !== true) {
    const articles = await app.store.articlesToSummarise(summaryVersion, batchSize);
    const areSaved = await Promise.all(articles.map((article) => summariseArticle(app, article, signal)));
    // One that failed would come again at once; the next tick is soon enough.
    if (articles.length < batchSize || areSaved.includes(false)) return;
  }
}

async function summariseArticle(app: App, article: Article, signal?: AbortSignal): Promise<boolean> {
  try {
    const { text, title, language } = article;
    await app.store.saveSummary(article.id, await app.reader.summarise({ text, title, language }));
    return true;
  } catch (error) {
    if (signal?.aborted !== true) app.log.error('article.summary-failed', { articleId: article.id, error });
    return false;
  }
}
