import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { indexNew } from '../../../src/ingest/index-articles.js';
import { indexTerms } from '../../../src/search/index-terms.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { searchDoor } from '../../../src/store/sqlite/search-door.js';
import type { Store } from '../../../src/store/store.js';
import { anArticle, at, bring, follow } from '../contract/given.js';
import { temporaryPath } from './folder.js';

const clock = { now: () => at(0), sleep: () => Promise.resolve() };
const reader = {
  indexTerms: async (articles: readonly Parameters<typeof indexTerms>[0][]) => articles.map(indexTerms),
};
const motor = { text: 'motor', now: at(0) };

async function bringIndexed(store: Store, feedId: number, ...titles: readonly string[]): Promise<readonly number[]> {
  const articles = titles.map((title) => anArticle(title));
  const ids = await bring(store, feedId, articles);
  await indexNew({ store, reader, clock });
  return ids;
}

/** A store in a file in which g1 follows a feed with one article, indexed. */
async function inFile() {
  const path = temporaryPath();
  const store = openSqliteStore(path);
  const { feed } = await follow(store);
  const ids = await bringIndexed(store, feed.id, 'Gate motor arrives');
  return { path, store, feedId: feed.id, ids };
}

describe('a search in a file', () => {
  it('is answered while this thread turns', async () => {
    const { store, ids } = await inFile();
    onTestFinished(() => store.close());
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);

    const { hits } = await store.searchArticles('g1', motor);

    clearInterval(timer);
    expect(hits.map(({ id }) => id)).toEqual(ids);
    // The thread takes longer to start than this; on this thread none of the turns would come before the answer.
    expect(turns).toBeGreaterThan(3);
  });

  it('sees what was written since the one before', async () => {
    const { store, feedId, ids } = await inFile();
    onTestFinished(() => store.close());
    const before = await store.searchArticles('g1', motor);

    const more = await bringIndexed(store, feedId, 'Second motor arrives');

    const after = await store.searchArticles('g1', motor);
    expect(before.hits.map(({ id }) => id)).toEqual(ids);
    expect(after.hits.map(({ id }) => id).toSorted((one, other) => one - other)).toEqual([...ids, ...more]);
  });

  it('sees what another connection wrote', async () => {
    const { path, store } = await inFile();
    onTestFinished(() => store.close());
    const before = await store.searchArticles('g1', motor);
    const other = new Sqlite(path);
    other.exec('DELETE FROM subscription');
    other.close();

    const after = await store.searchArticles('g1', motor);

    expect([before, after].map(({ hits }) => hits.length)).toEqual([1, 0]);
  });

  it('answers several that come at once, each with its own', async () => {
    const { store } = await inFile();
    onTestFinished(() => store.close());

    const found = await Promise.all(
      ['motor', 'ferry', 'gate'].map((text) => store.searchArticles('g1', { text, now: at(0) })),
    );

    expect(found.map(({ hits }) => hits.length)).toEqual([1, 0, 1]);
  });

  it('leaves no thread and no journal behind when the store is closed', async () => {
    const { path, store } = await inFile();
    await store.searchArticles('g1', motor);

    await store.close();

    const reopened = new Sqlite(path);
    onTestFinished(() => void reopened.close());
    // A connection that still reads would keep the file from being taken alone.
    reopened.pragma('locking_mode = EXCLUSIVE');
    expect(reopened.pragma('journal_mode = DELETE', { simple: true })).toBe('delete');
  });

  it('says what is wrong with the file in the words of SQLite', async () => {
    const db = new Sqlite(temporaryPath());
    const door = searchDoor(db);
    onTestFinished(() => door.close());
    db.close();

    await expect(door.searchArticles('g1', motor)).rejects.toThrow('SQLITE_ERROR: no such table: feed');
  });
});
