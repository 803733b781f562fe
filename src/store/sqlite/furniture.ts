import type Database from 'better-sqlite3';
import type { Store } from '../store.js';

const keptMs = 90 * 24 * 60 * 60 * 1000;
const mostPrints = 200;

/** What feeds put under their articles. */
export function furniture(db: Database.Database): Pick<Store, 'feedFurniture'> {
  const prints = db.prepare<[number], string>('SELECT print FROM feed_furniture WHERE feed_id = ?').pluck();
  const recent = db.prepare<{ feedId: number; limit: number }, { title: string; text: string }>(`
    SELECT article.title, article_text.text FROM article JOIN article_text ON article_id = article.id
    WHERE feed_id = :feedId ORDER BY seen_at DESC, id DESC LIMIT :limit`);

  return {
    async feedFurniture(feedId, limit) {
      return { prints: new Set(prints.all(feedId)), recent: recent.all({ feedId, limit }) };
    },
  };
}

/** Remembers that these lines were seen; forgets those that have not been seen for long, and of very many the oldest. */
export function savingFurniture(
  db: Database.Database,
): (feedId: number, prints: readonly string[], at: number) => void {
  const see = db.prepare<[number, string, number]>(`
    INSERT INTO feed_furniture (feed_id, print, seen_at) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET seen_at = excluded.seen_at`);
  const forget = db.prepare<{ feedId: number; before: number }>(`
    DELETE FROM feed_furniture WHERE feed_id = :feedId AND (seen_at < :before OR print NOT IN (
      SELECT print FROM feed_furniture WHERE feed_id = :feedId ORDER BY seen_at DESC, print LIMIT ${mostPrints}))`);

  return (feedId, prints, at) => {
    for (const print of prints) see.run(feedId, print, at);
    if (prints.length > 0) forget.run({ feedId, before: at - keptMs });
  };
}
