import type Database from 'better-sqlite3';
import type { NewSave, PeopleStore, SavedArticle, SaveOutcome } from '../people.js';
import { followedFeeds, heldBackArticles } from './articles.js';
import { found } from './row.js';

// Enough for a year of three a day; a list is read as a whole.
const mostSaved = 1000;
const removalKeptMs = 24 * 3600 * 1000;

/** The articles that people saved. */
export function saved(
  db: Database.Database,
): Pick<
  PeopleStore,
  'saveArticle' | 'savedArticles' | 'savedArticle' | 'removeSaved' | 'removeSavedEverywhere' | 'restoreSaved'
> {
  const save = saving(db);
  const remove = removing(db, 'id = :savedId');
  const removeEverywhere = removing(
    db,
    'article_id = (SELECT article_id FROM saved WHERE id = :savedId AND user_id = :userId AND removed_at IS NULL)',
  );
  const all = db.prepare<{ userId: string; guildId: string | null }, SavedRow>(`
    SELECT * FROM saved WHERE user_id = :userId AND removed_at IS NULL AND id IN (
      SELECT max(id) FROM saved WHERE user_id = :userId AND removed_at IS NULL AND guild_id = coalesce(:guildId, guild_id)
      GROUP BY article_id)
    ORDER BY id DESC`);
  const one = db.prepare<[string, number], SavedRow>(
    'SELECT * FROM saved WHERE user_id = ? AND id = ? AND removed_at IS NULL',
  );
  // What was saved again meanwhile is on the list already.
  const restore = db.prepare<{ userId: string; savedId: number }, SavedRow>(`
    UPDATE saved SET removed_at = NULL
    WHERE user_id = :userId AND removed_at IS NOT NULL
      AND (article_id, removed_at) = (SELECT article_id, removed_at FROM saved WHERE id = :savedId AND user_id = :userId)
      AND NOT EXISTS (
      SELECT 1 FROM saved AS again
      WHERE again.user_id = saved.user_id AND again.guild_id = saved.guild_id AND again.article_id = saved.article_id
        AND again.removed_at IS NULL)
    RETURNING *`);

  return {
    async saveArticle(wanted) {
      return save(wanted);
    },
    async savedArticles(userId, guildId) {
      return all.all({ userId, guildId }).map(readSaved);
    },
    async savedArticle(userId, savedId) {
      return orNull(one.get(userId, savedId));
    },
    async removeSaved(userId, savedId, at) {
      return remove(userId, savedId, at.getTime());
    },
    async removeSavedEverywhere(userId, savedId, at) {
      return removeEverywhere(userId, savedId, at.getTime());
    },
    async restoreSaved(userId, savedId) {
      const rows = restore.all({ userId, savedId });
      return orNull(rows.find(({ id }) => id === savedId) ?? rows[0]);
    },
  };
}

function saving(db: Database.Database): (save: NewSave) => SaveOutcome {
  const before = db.prepare<[string, string, number], SavedRow>(
    'SELECT * FROM saved WHERE user_id = ? AND guild_id = ? AND article_id = ? AND removed_at IS NULL',
  );
  const count = db
    .prepare<[string], number>('SELECT count(*) FROM saved WHERE user_id = ? AND removed_at IS NULL')
    .pluck();
  const add = db.prepare<{ userId: string; guildId: string; articleId: number; at: number }, SavedRow>(`
    INSERT INTO saved (user_id, guild_id, article_id, url, title, source, saved_at)
    SELECT :userId, :guildId, article.id, article.url, article.title, feed.title, :at
    FROM article JOIN feed ON feed.id = article.feed_id
    WHERE article.id = :articleId AND feed_id IN (${followedFeeds}) AND article.id NOT IN (${heldBackArticles})
    RETURNING *`);

  return db.transaction(({ at, ...wanted }: NewSave): SaveOutcome => {
    const { userId, guildId, articleId } = wanted;
    const known = before.get(userId, guildId, articleId);
    if (known) return { kind: 'saved-before', saved: readSaved(known) };
    if (found(count.get(userId)) >= mostSaved) return { kind: 'full', limit: mostSaved };
    const row = add.get({ ...wanted, at: at.getTime() });
    return row ? { kind: 'saved', saved: readSaved(row) } : { kind: 'unknown' };
  });
}

function removing(
  db: Database.Database,
  which: string,
): (userId: string, savedId: number, at: number) => SavedArticle | null {
  const forget = db.prepare<[string, number]>('DELETE FROM saved WHERE user_id = ? AND removed_at < ?');
  const remove = db.prepare<{ at: number; userId: string; savedId: number }, SavedRow>(
    `UPDATE saved SET removed_at = :at WHERE user_id = :userId AND removed_at IS NULL AND ${which} RETURNING *`,
  );
  return db.transaction((userId: string, savedId: number, at: number) => {
    forget.run(userId, at - removalKeptMs);
    return orNull(remove.all({ at, userId, savedId }).find(({ id }) => id === savedId));
  });
}

interface SavedRow {
  readonly id: number;
  readonly guild_id: string;
  readonly article_id: number;
  readonly url: string;
  readonly title: string;
  readonly source: string;
  readonly saved_at: number;
}

function readSaved({ guild_id, article_id, saved_at, id, url, title, source }: SavedRow): SavedArticle {
  return { id, guildId: guild_id, articleId: article_id, url, title, source, savedAt: new Date(saved_at) };
}

function orNull(row: SavedRow | undefined): SavedArticle | null {
  return row ? readSaved(row) : null;
}
