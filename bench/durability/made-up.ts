import { openSqliteStore } from '../../src/store/sqlite/open.js';
import type { Store } from '../../src/store/store.js';
import { anArticle, at, bring, follow } from '../../tests/store/contract/given.js';

const articlesAtOnce = 250;
const paragraph = 'The ferry leaves ten minutes earlier, since the tide asks for it. ';

/** Writes a database of about so many megabytes: a feed's articles, with long texts. */
export async function fillDatabase(path: string, megabytes: number): Promise<void> {
  const store = openSqliteStore(path);
  const { feed } = await follow(store);
  const batches = Math.ceil((megabytes * 1e6) / (articlesAtOnce * 20_500));
  for (let batch = 0; batch < batches; batch++) await bring(store, feed.id, articlesOf(batch));
  await store.close();
}

function articlesOf(batch: number) {
  return Array.from({ length: articlesAtOnce }, (_, index) =>
    anArticle(`Article ${batch}-${index}`, { text: `${batch}-${index} ${paragraph.repeat(310)}` }),
  );
}

/** Writes what a poll brings that found one article. */
export async function pollOnce(store: Store, feedId: number, round: number): Promise<void> {
  await bring(store, feedId, [anArticle(`News ${round}`)], at(round));
}
