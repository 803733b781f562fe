import type Database from 'better-sqlite3';
import { hostOf } from '../../document/url.js';
import type { Store } from '../store.js';

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Feeds that get another address. */
export function moves(db: Database.Database): Pick<Store, 'moveFeed'> {
  const ofUrl = db.prepare<[string], number>('SELECT id FROM feed WHERE url = ?').pluck();
  const rename = db.prepare<{ feedId: number; url: string; host: string; at: number }>(`
    UPDATE feed SET previous_url = url, url = :url, host = :host, move_url = NULL, move_times = 0,
      moved_at = :at
    WHERE id = :feedId`);
  const unite = uniting(db);

  const move = db.transaction((feedId: number, url: string, at: number) => {
    const other = ofUrl.get(url);
    if (other === undefined) rename.run({ feedId, url, host: hostOf(url), at });
    else if (other !== feedId) unite({ from: feedId, to: other }, at);
  });

  return {
    async moveFeed(feedId, url, at) {
      move(feedId, url, at.getTime());
    },
  };
}

/** Hands everything of one feed over to another. The first one stays, followed by nobody. */
function uniting(db: Database.Database): (pair: Pair, at: number) => void {
  const twins = `
    SELECT old.id AS old_id, kept.id AS kept_id FROM article AS old
    JOIN article AS kept ON kept.feed_id = :to AND (kept.url_key = old.url_key
      OR (kept.title_folded = old.title_folded AND kept.published_at = old.published_at))
    WHERE old.feed_id = :from`;
  const both = `
    SELECT old.id AS old_id, kept.id AS kept_id FROM subscription AS old
    JOIN subscription AS kept
      ON kept.guild_id = old.guild_id AND kept.channel_id = old.channel_id AND kept.feed_id = :to AND kept.removed_at IS NULL
    WHERE old.feed_id = :from AND old.removed_at IS NULL`;
  const steps = [
    // What a digest has used of the one it must not use again of the other.
    `INSERT INTO run_article (article_id, run_id, place)
     SELECT twin.kept_id, run_article.run_id, run_article.place FROM (${twins}) AS twin
     JOIN run_article ON run_article.article_id = twin.old_id WHERE true ON CONFLICT DO NOTHING`,
    // What a moderator split off the story of the one is split off that of the other.
    `INSERT INTO story_split (guild_id, article_id, story_id, split_by, split_at)
     SELECT guild_id, twin.kept_id, kept.story_id, split_by, split_at FROM (${twins}) AS twin
     JOIN story_split ON story_split.article_id = twin.old_id
     JOIN story_article AS old ON old.article_id = twin.old_id AND old.story_id = story_split.story_id
     JOIN story_article AS kept ON kept.article_id = twin.kept_id WHERE true ON CONFLICT DO NOTHING`,
    `INSERT INTO item_key (feed_id, key, seen_at, article_id)
     SELECT :to, key, seen_at, coalesce((SELECT kept_id FROM (${twins}) WHERE old_id = article_id), article_id)
     FROM item_key WHERE feed_id = :from ON CONFLICT DO NOTHING`,
    'DELETE FROM item_key WHERE feed_id = :from',
    // Of the names that come with it nobody knows which are listed still.
    'UPDATE feed SET listed_at = NULL WHERE id = :to',
    // Of an article that one has posted, or may have, the other is not to be posted again.
    `DELETE FROM delivery WHERE state IN ('held', 'pending') AND unsure_since IS NULL AND EXISTS (
       SELECT 1 FROM (${twins}) AS twin JOIN delivery AS old ON old.article_id = twin.old_id
       WHERE twin.kept_id = delivery.article_id AND old.guild_id = delivery.guild_id
         AND old.channel_id = delivery.channel_id AND (old.state IN ('sending', 'sent') OR old.unsure_since IS NOT NULL))`,
    `UPDATE OR IGNORE delivery SET article_id = (SELECT kept_id FROM (${twins}) WHERE old_id = article_id)
     WHERE article_id IN (SELECT old_id FROM (${twins}))`,
    `UPDATE saved SET article_id = (SELECT kept_id FROM (${twins}) WHERE old_id = article_id)
     WHERE article_id IN (SELECT old_id FROM (${twins}))`,
    `UPDATE OR IGNORE followed_article SET article_id = (SELECT kept_id FROM (${twins}) WHERE old_id = article_id)
     WHERE article_id IN (SELECT old_id FROM (${twins}))`,
    'UPDATE follow SET feed_id = :to WHERE feed_id = :from',
    `UPDATE OR IGNORE opinion SET article_id = (SELECT kept_id FROM (${twins}) WHERE old_id = article_id)
     WHERE article_id IN (SELECT old_id FROM (${twins}))`,
    `DELETE FROM article WHERE id IN (SELECT old_id FROM (${twins}))`,
    'UPDATE article SET feed_id = :to WHERE feed_id = :from',
    `INSERT INTO search_feed (feed_id, language, documents)
     SELECT :to, language, documents FROM search_feed WHERE feed_id = :from
     ON CONFLICT DO UPDATE SET documents = documents + excluded.documents`,
    'DELETE FROM search_feed WHERE feed_id = :from',
    'UPDATE OR REPLACE feed_furniture SET feed_id = :to WHERE feed_id = :from',
    `INSERT INTO press_count (guild_id, day, feed_id, digest_id, kind, presses)
     SELECT guild_id, day, :to, digest_id, kind, presses FROM press_count WHERE feed_id = :from
     ON CONFLICT DO UPDATE SET presses = presses + excluded.presses`,
    'DELETE FROM press_count WHERE feed_id = :from',
    'UPDATE OR REPLACE quarantine_verdict SET feed_id = :to WHERE feed_id = :from',
    'UPDATE OR IGNORE subscription SET feed_id = :to WHERE feed_id = :from AND removed_at IS NULL',
    // A channel that follows both is owed by the one that stays.
    `UPDATE delivery SET subscription_id = rest.kept_id
     FROM (${both}) AS rest
     WHERE subscription_id = rest.old_id AND state IN ('held', 'pending', 'sending')`,
    // What moderators want of its articles is asked of the one that stays.
    `UPDATE rule SET subscription_id = rest.kept_id
     FROM (${both}) AS rest WHERE rule.subscription_id = rest.old_id`,
  ].map((sql) => db.prepare<Partial<Pair>>(sql));
  // A channel that follows both keeps one.
  const removeRest = db.prepare<{ from: number; at: number }>(
    'UPDATE subscription SET removed_at = :at WHERE feed_id = :from AND removed_at IS NULL',
  );
  // It has just answered, whatever was known of it before.
  const takeUp = db.prepare<{ to: number; at: number }>(`
    UPDATE feed SET stopped_at = NULL, trouble_reason = NULL, trouble_since = NULL, trouble_times = 0, due_at = :at
    WHERE id = :to AND stopped_at IS NOT NULL`);

  return (pair, at) => {
    for (const step of steps) step.run(pair);
    removeRest.run({ from: pair.from, at });
    takeUp.run({ to: pair.to, at });
  };
}
