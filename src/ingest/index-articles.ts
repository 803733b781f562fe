import type { App, Reader } from '../chat/app.js';

const readAtOnce = 40;
// An article takes two to five milliseconds to write, and nobody is to wait for the event loop.
const writtenInATurn = 2;

/** Indexes what is not in the index as it is now, newest first; stops early when the signal is aborted. */
export async function indexNew(
  app: Pick<App, 'store' | 'clock'> & { readonly reader: Pick<Reader, 'indexTerms'> },
  signal?: AbortSignal,
): Promise<void> {
  while (signal?.aborted !== true) {
    const articles = await app.store.articlesToIndex(readAtOnce);
    const terms = await app.reader.indexTerms(articles.map(({ title, text, language }) => ({ title, text, language })));
    const indexed = articles.map(({ id, feedId, language, updatedAt }, at) => ({
      id,
      feedId,
      language,
      updatedAt,
      terms: terms[at]!,
    }));
    for (let from = 0; from < indexed.length && !isAborted(signal); from += writtenInATurn) {
      await app.store.saveIndexed(indexed.slice(from, from + writtenInATurn));
      await app.clock.sleep(0);
    }
    if (articles.length < readAtOnce) return;
  }
}

function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
