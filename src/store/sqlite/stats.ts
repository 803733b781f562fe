import type Database from 'better-sqlite3';
import type { CountedPress, DigestStats, FeedStats, StatsStore } from '../stats.js';

/** How what a guild is told is read. */
export function stats(db: Database.Database): StatsStore {
  const count = db.prepare<Omit<CountedPress, 'at'> & { day: string }>(countPress);
  const feeds = db.prepare<Period, FeedRow>(selectFeeds);
  const digests = db.prepare<Period, DigestStats>(selectDigests);
  return {
    async countPress({ at, ...press }) {
      count.run({ ...press, day: dayOf(at) });
    },
    async feedStats(guildId, since) {
      return feeds.all(period(guildId, since)).map((row): FeedStats => ({ ...row, since: new Date(row.since) }));
    },
    async digestStats(guildId, since) {
      return digests.all(period(guildId, since));
    },
  };
}

// The message that told the channel of it last: a post of its own, or a digest.
const countPress = `
  INSERT INTO press_count (guild_id, day, feed_id, digest_id, kind, presses)
  SELECT :guildId, :day, article.feed_id, told.digest_id, :kind, 1
  FROM article JOIN (
    SELECT id, 0 AS digest_id FROM delivery
    WHERE article_id = :articleId AND guild_id = :guildId AND state = 'sent' AND :channelId IN (channel_id, thread_id)
    UNION ALL
    SELECT delivery.id, run.digest_id FROM run_article
    JOIN run ON run.id = run_article.run_id JOIN delivery ON delivery.run_id = run.id
    WHERE run_article.article_id = :articleId AND run_article.place IS NOT NULL
      AND delivery.guild_id = :guildId AND delivery.state = 'sent'
      AND :channelId IN (delivery.channel_id, delivery.thread_id)
    ORDER BY id DESC LIMIT 1) AS told
  WHERE article.id = :articleId
  ON CONFLICT DO UPDATE SET presses = presses + 1`;

const presses = (kind: string, of: string) => `(
  SELECT coalesce(sum(presses), 0) FROM press_count
  WHERE press_count.guild_id = :guildId AND day >= :day AND kind = '${kind}' AND ${of})`;
const opinions = (opinion: string) => `(
  SELECT count(*) FROM opinion JOIN article ON article.id = opinion.article_id
  WHERE opinion.guild_id = :guildId AND opinion = '${opinion}' AND formed_at >= :since AND article.feed_id = feed.id)`;

const ofFeed = 'press_count.feed_id = feed.id';
const selectFeeds = `
  SELECT feed.id AS feedId, feed.title, min(subscription.added_at) AS since,
    (SELECT count(*) FROM article WHERE article.feed_id = feed.id AND seen_at >= :since) AS articles,
    (SELECT count(*) FROM delivery JOIN article ON article.id = delivery.article_id
     WHERE article.feed_id = feed.id AND article.seen_at >= :since AND delivery.guild_id = :guildId AND state = 'sent')
    + (SELECT count(*) FROM run JOIN digest ON digest.id = run.digest_id AND digest.guild_id = :guildId
       JOIN run_article ON run_article.run_id = run.id AND place IS NOT NULL
       JOIN article ON article.id = run_article.article_id
       WHERE ran_at >= :since AND article.feed_id = feed.id) AS posted,
    ${presses('opened', ofFeed)} AS opened, ${presses('saved', ofFeed)} AS saved,
    ${opinions('useful')} AS useful, ${opinions('not-useful')} AS notUseful
  FROM subscription JOIN feed ON feed.id = subscription.feed_id
  WHERE subscription.guild_id = :guildId AND removed_at IS NULL
  GROUP BY feed.id ORDER BY feed.title COLLATE NOCASE, feed.id`;

const ofDigest = 'press_count.digest_id = digest.id';
const selectDigests = `
  SELECT digest.id AS digestId,
    (SELECT count(*) FROM run WHERE run.digest_id = digest.id AND ran_at >= :since AND EXISTS (
       SELECT 1 FROM delivery WHERE delivery.run_id = run.id AND state = 'sent')) AS sent,
    (SELECT count(*) FROM run JOIN run_article ON run_article.run_id = run.id AND place IS NOT NULL
     WHERE run.digest_id = digest.id AND ran_at >= :since) AS articles,
    ${presses('opened', ofDigest)} AS opened, ${presses('saved', ofDigest)} AS saved
  FROM digest WHERE guild_id = :guildId AND removed_at IS NULL ORDER BY digest.id`;

interface FeedRow extends Omit<FeedStats, 'since'> {
  readonly since: number;
}

interface Period {
  readonly guildId: string;
  readonly since: number;
  readonly day: string;
}

function period(guildId: string, since: Date): Period {
  return { guildId, since: since.getTime(), day: dayOf(since) };
}

function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}
