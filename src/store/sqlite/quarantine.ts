import type Database from 'better-sqlite3';
import type { HeldBack, Store } from '../store.js';
import { followedFeeds } from './articles.js';
import { found } from './row.js';

/** What is held back, and what guilds decide about it. All that a feed brought at once is judged together. */
export function quarantine(
  db: Database.Database,
): Pick<Store, 'newsPerPoll' | 'heldBack' | 'judgeHeldBack' | 'reopenHeldBack'> {
  const newsPerPoll = db.prepare<{ feedId: number }, number>(selectNewsPerPoll).pluck();
  const waiting = db.prepare<{ guildId: string }, HeldBack>(
    `SELECT feed_id AS feedId, count(*) AS articles FROM (${selectWaiting}) GROUP BY feed_id ORDER BY feed_id`,
  );
  const judge = judging(db);
  const reopen = reopening(db);

  return {
    async newsPerPoll(feedId) {
      return found(newsPerPoll.get({ feedId }));
    },
    async heldBack(guildId) {
      return waiting.all({ guildId });
    },
    async judgeHeldBack(guildId, feedId, { verdict, judgedBy, at }) {
      return judge({ guildId, feedId, verdict, judgedBy, at: at.getTime() });
    },
    async reopenHeldBack(guildId, feedId, judgedAt) {
      return reopen({ guildId, feedId, at: judgedAt.getTime() });
    },
  };
}

// Of a feed that brings a lot, the last thousand articles say enough.
const selectNewsPerPoll = `
  SELECT coalesce(avg(articles), 0) FROM (
    SELECT count(*) AS articles FROM (
      SELECT seen_at FROM article
      WHERE feed_id = :feedId AND quarantined_at IS NULL
        AND seen_at > (SELECT min(seen_at) FROM article WHERE feed_id = :feedId)
      ORDER BY seen_at DESC LIMIT 1000)
    GROUP BY seen_at)`;

const selectWaiting = `
  SELECT article.feed_id, article.quarantined_at FROM article
  WHERE article.quarantined_at IS NOT NULL AND article.feed_id IN (${followedFeeds})
    AND NOT EXISTS (
      SELECT 1 FROM quarantine_verdict AS verdict
      WHERE verdict.guild_id = :guildId AND verdict.feed_id = article.feed_id
        AND verdict.quarantined_at = article.quarantined_at)`;

interface JudgementValues {
  readonly guildId: string;
  readonly feedId: number;
  readonly verdict: string;
  readonly judgedBy: string;
  readonly at: number;
}

function judging(db: Database.Database): (values: JudgementValues) => number {
  const count = db
    .prepare<JudgementValues, number>(`SELECT count(*) FROM (${selectWaiting}) WHERE feed_id = :feedId`)
    .pluck();
  const judge = db.prepare<JudgementValues>(`
    INSERT INTO quarantine_verdict (guild_id, feed_id, quarantined_at, verdict, judged_by, judged_at)
    SELECT DISTINCT :guildId, feed_id, quarantined_at, :verdict, :judgedBy, :at FROM (${selectWaiting})
    WHERE feed_id = :feedId`);
  return db.transaction((values: JudgementValues) => {
    const articles = found(count.get(values));
    judge.run(values);
    return articles;
  });
}

type JudgedValues = Pick<JudgementValues, 'guildId' | 'feedId' | 'at'>;

function reopening(db: Database.Database): (values: JudgedValues) => number {
  const judged = 'guild_id = :guildId AND feed_id = :feedId AND judged_at = :at';
  const count = db
    .prepare<JudgedValues, number>(
      `SELECT count(*) FROM article
       WHERE feed_id = :feedId AND quarantined_at IN (SELECT quarantined_at FROM quarantine_verdict WHERE ${judged})`,
    )
    .pluck();
  const forget = db.prepare<JudgedValues>(`DELETE FROM quarantine_verdict WHERE ${judged}`);
  return db.transaction((values: JudgedValues) => {
    const articles = found(count.get(values));
    forget.run(values);
    return articles;
  });
}
