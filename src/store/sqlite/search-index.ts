import type Database from 'better-sqlite3';
import { searchLanguage } from '../../search/terms.js';
import type { TermCount } from '../../search/term-counts.js';
import { searchVersion } from '../../search/version.js';
import type { ArticleToIndex, IndexedArticle, Store } from '../store.js';
import { dateOf, found } from './row.js';
import { merging } from './search-merge.js';
import { unhurried } from './unhurried.js';

// Twice what two articles' share of joining takes, so that it keeps up.
const mergedForMs = 4;

/** The index by which articles are searched, as far as it is written. */
export function searchIndex(db: Database.Database): Pick<Store, 'articlesToIndex' | 'saveIndexed' | 'countTerms'> {
  const owed = db.prepare<[number], OwedRow>(`
    SELECT article.id, article.feed_id, article.title, article.language, article.updated_at, article_text.text
    FROM search_owed
    JOIN article ON article.id = search_owed.article_id
    JOIN article_text ON article_text.article_id = article.id
    ORDER BY search_owed.article_id DESC LIMIT ?`);
  const saveOne = saving(db);
  const save = db.transaction((indexed: readonly IndexedArticle[]) => indexed.filter(saveOne).map(({ id }) => id));
  const count = counting(db);
  const merge = merging(db);
  const saveAndMerge = (indexed: readonly IndexedArticle[]) => {
    const added = save(indexed);
    const endMs = performance.now() + mergedForMs;
    while (performance.now() < endMs && merge()) continue;
    return added;
  };

  return {
    async articlesToIndex(limit) {
      return owed.all(limit).map(readOwed);
    },
    async saveIndexed(indexed) {
      return unhurried(db, () => saveAndMerge(indexed));
    },
    async countTerms(counts) {
      unhurried(db, () => count(counts));
    },
  };
}

/** Owes every article to the index anew where another method of reading made it. */
export function renewIndex(db: Database.Database): void {
  const version = found(db.prepare<[], number>('SELECT version FROM search_method').pluck().get());
  if (version === searchVersion) return;
  const renew = db.transaction(() => {
    db.exec(`
      INSERT INTO search (search) VALUES ('delete-all');
      DELETE FROM search_term;
      DELETE FROM search_feed;
      INSERT INTO search_owed (article_id) SELECT article_id FROM article_text WHERE true ON CONFLICT DO NOTHING`);
    db.prepare<[number]>('UPDATE search_method SET version = ?').run(searchVersion);
  });
  renew.immediate();
}

interface OwedRow {
  readonly id: number;
  readonly feed_id: number;
  readonly title: string;
  readonly language: string;
  readonly updated_at: number | null;
  readonly text: string;
}

function readOwed({ id, feed_id, title, language, updated_at, text }: OwedRow): ArticleToIndex {
  return { id, feedId: feed_id, title, language, updatedAt: dateOf(updated_at), text };
}

/** Gives whether the article is new to the index. */
function saving(db: Database.Database): (article: IndexedArticle) => boolean {
  const pay = db.prepare<{ id: number; feedId: number; updatedAt: number | null }>(`
    DELETE FROM search_owed WHERE article_id = :id
      AND EXISTS (SELECT 1 FROM article WHERE id = :id AND feed_id = :feedId AND updated_at IS :updatedAt)`);
  const remove = db.prepare<[number]>('DELETE FROM search WHERE rowid = ?');
  const add = db.prepare<[number, string, string, string, string]>(
    'INSERT INTO search (rowid, title, often, body, feed) VALUES (?, ?, ?, ?, ?)',
  );
  const countFeed = db.prepare<[number, string, number]>(`
    INSERT INTO search_feed (feed_id, language, documents) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET documents = documents + excluded.documents`);
  return ({ id, feedId, language, updatedAt, terms }) => {
    if (pay.run({ id, feedId, updatedAt: updatedAt?.getTime() ?? null }).changes === 0) return false;
    const isNew = remove.run(id).changes === 0;
    add.run(id, terms.title, terms.often, terms.body, feedToken(feedId));
    countFeed.run(feedId, searchLanguage(language), Number(isNew));
    return isNew;
  };
}

/** The word by which the index finds a feed's articles. */
export function feedToken(feedId: number): string {
  return `f${feedId}`;
}

/** An article that changes is counted as it came: what it takes to see which words tell something is a rough count. */
function counting(db: Database.Database): (counts: readonly TermCount[]) => void {
  const count = db.prepare<[string, number, string]>(`
    INSERT INTO search_term (stem, documents, word) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET documents = documents + excluded.documents,
      word = iif(length(excluded.word) < length(word), excluded.word, word)`);
  return db.transaction((counts: readonly TermCount[]) => {
    for (const { stem, documents, word } of counts) count.run(stem, documents, word);
  });
}
