import type Database from 'better-sqlite3';
import { Sqlite } from '../../src/store/sqlite/driver.js';
import { migrate } from '../../src/store/sqlite/migrate.js';
import { migrations } from '../../src/store/sqlite/migrations.js';

const articles = 400;

/** Writes a database as it was at a version, 1 or later, with rows of nearly everything that there was by then. */
export function makeOldDatabase(path: string, version: number): void {
  const db = new Sqlite(path);
  try {
    db.pragma('journal_mode = WAL');
    db.pragma('foreign_keys = ON');
    const grow = (to: number) => migrate(db, migrations.slice(0, Math.min(to, version)));
    grow(1);
    db.transaction(() => fillFirst(db))();
    grow(16);
    if (version >= 16)
      db.exec(
        "INSERT INTO errand (delivery_id, kind, channel_id, due_at) SELECT id, 'publish', 'news', 8 FROM delivery",
      );
    grow(18);
    if (version >= 18) {
      db.exec(`
        INSERT INTO person (user_id, timezone) VALUES ('ann', 'Europe/Paris');
        INSERT INTO follow (guild_id, user_id, feed_id, name, followed_at) VALUES ('g1', 'ann', 1, 'Harbour Herald', 1)`);
    }
    grow(version);
  } finally {
    db.close();
  }
}

/** What the first version had. */
function fillFirst(db: Database.Database): void {
  db.exec(`
    INSERT INTO feed (url, title, due_at) VALUES ('https://herald.example/rss', 'Harbour Herald', 0), ('https://post.example/rss', 'Post', 0);
    INSERT INTO subscription (guild_id, channel_id, feed_id, label, added_by, added_at)
    VALUES ('g1', 'news', 1, 'port', 'ann', 0), ('g1', 'news', 2, NULL, 'ann', 0), ('g2', 'talk', 1, NULL, 'bob', 0);
    INSERT INTO guild_setting VALUES ('g1', 'Europe/Paris');
    INSERT INTO digest (guild_id, channel_id, cron, timezone, style, entries, due_at, added_by, added_at)
    VALUES ('g1', 'news', '0 8 * * *', 'Europe/Paris', 'brief', 5, 9, 'ann', 0);
    WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${articles})
    INSERT INTO article (feed_id, url, url_key, title, title_folded, published_at, seen_at, language, text_source, labels)
    SELECT 1 + n % 2, 'https://herald.example/' || n, 'herald.example/' || n, 'Article ' || n, 'article ' || n, n, n, 'en', 'page', '[]'
    FROM number;
    INSERT INTO article_text SELECT id, title || replace(hex(zeroblob(500)), '00', 'ferry ') FROM article;
    INSERT INTO summary SELECT id, 1, '{"short":[{"from":0,"to":4,"reasons":["names"]}],"entry":[],"medium":[]}' FROM article;
    INSERT INTO item_key SELECT feed_id, url, seen_at FROM article;
    INSERT INTO run (digest_id, due_at, ran_at) SELECT 1, id, id FROM article WHERE id % 4 = 0;
    INSERT INTO run_article SELECT due_at, id FROM run;
    INSERT INTO delivery (guild_id, channel_id, run_id, part, nonce, state, payload, due_at, message_id)
    SELECT 'g1', 'news', id, 0, 'nonce-' || id, iif(id % 2, 'sent', 'pending'), '{}', due_at, 'm' || id FROM run`);
}
