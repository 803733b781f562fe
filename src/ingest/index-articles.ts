import type { App, Reader } from '../chat/app.js';
import { TermCounter } from '../search/term-counts.js';
import type { IndexedArticle } from '../store/store.js';

type Indexing = Pick<App, 'store' | 'clock'> & { readonly reader: Pick<Reader, 'indexTerms'> };

const readAtOnce = 40;
// Nobody is to wait for the event loop: an article takes about a millisecond to write, the count of a stem 10 µs.
const writtenInATurn = 2;
const countedInATurn = 400;
// A stem's count costs the same for one article as for hundreds, and most of what indexing costs.
const articlesCountedAtOnce = 400;

/** Indexes what is not in the index as it is now, newest first; stops early when the signal is aborted. */
export async function indexNew(app: Indexing, signal?: AbortSignal): Promise<void> {
  const counter = new TermCounter();
  while (signal?.aborted !== true) {
    const indexed = await readOwed(app);
    await write(app, indexed, counter, signal);
    const isLast = indexed.length < readAtOnce;
    if (isLast || counter.articles >= articlesCountedAtOnce) await writeCounts(app, counter);
    if (isLast) return;
  }
  await writeCounts(app, counter);
}

async function readOwed({ store, reader }: Indexing): Promise<readonly IndexedArticle[]> {
  const articles = await store.articlesToIndex(readAtOnce);
  const terms = await reader.indexTerms(articles.map(({ title, text, language }) => ({ title, text, language })));
  return articles.map(({ id, feedId, language, updatedAt }, at) => ({
    ...{ id, feedId, language, updatedAt },
    terms: terms[at]!,
  }));
}

async function write(
  { store, clock }: Indexing,
  indexed: readonly IndexedArticle[],
  counter: TermCounter,
  signal?: AbortSignal,
): Promise<void> {
  for (let from = 0; from < indexed.length && signal?.aborted !== true; from += writtenInATurn) {
    const some = indexed.slice(from, from + writtenInATurn);
    const added = new Set(await store.saveIndexed(some));
    for (const { id, terms } of some) if (added.has(id)) counter.add(terms);
    await clock.sleep(0);
  }
}

async function writeCounts({ store, clock }: Indexing, counter: TermCounter): Promise<void> {
  const counts = counter.take();
  for (let from = 0; from < counts.length; from += countedInATurn) {
    await store.countTerms(counts.slice(from, from + countedInATurn));
    await clock.sleep(0);
  }
}
