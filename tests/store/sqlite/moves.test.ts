import { Sqlite } from '../../../src/store/sqlite/driver.js';
import { expect, it } from 'vitest';
import { noTerms } from '../../../src/search/index-terms.js';
import { openSqliteStore } from '../../../src/store/sqlite/open.js';
import { anArticle, at, bring, follow } from '../contract/given.js';
import { temporaryPath } from './folder.js';

it('counts for the feed that stays what was indexed of the one that united with it', async () => {
  const path = temporaryPath();
  const store = openSqliteStore(path);
  const newUrl = 'https://herald.example/new';
  const { feed: old } = await follow(store);
  const { feed: kept } = await follow(store, { guildId: 'g2', feedUrl: newUrl });
  await bring(store, old.id, [anArticle('Ferry back'), anArticle('Le bac', { language: 'fr' })]);
  await bring(store, kept.id, [anArticle('Bread prices')]);
  await store.saveIndexed((await store.articlesToIndex(10)).map((article) => ({ ...article, terms: noTerms })));

  await store.moveFeed(old.id, newUrl, at(5));
  await store.close();

  const db = new Sqlite(path, { readonly: true });
  const counts = db.prepare('SELECT feed_id, language, documents FROM search_feed ORDER BY language').all();
  db.close();
  expect(counts).toEqual([
    { feed_id: kept.id, language: 'en', documents: 2 },
    { feed_id: kept.id, language: 'fr', documents: 1 },
  ]);
});
