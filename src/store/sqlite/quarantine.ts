import type Database from 'better-sqlite3';
import type { Actor } from '../moderation.js';
import type { HeldBack, Store, Verdict } from '../store.js';
import { followedFeeds } from './articles.js';
import { recordingChanges } from './history.js';
import { found, inTransaction } from './row.js';

/** What is held back, and what guilds decide about it. All that a feed brought at once is judged together. */
export function quarantine(
  db: Database.Database,
): Pick<Store, 'newsPerPoll' | 'repeatedTitles' | 'heldBack' | 'judgeHeldBack' | 'reopenHeldBack'> {
  const newsPerPoll = db.prepare<{ feedId: number }, number>(selectNewsPerPoll).pluck();
  const repeated = db
    .prepare<{ feedId: number; titles: string; since: number }, string>(
      `SELECT title FROM article
       WHERE feed_id = :feedId AND seen_at >= :since AND title IN (SELECT value FROM json_each(:titles))
       GROUP BY title HAVING count(DISTINCT seen_at) >= 2`,
    )
    .pluck();
  const waiting = db.prepare<{ guildId: string }, HeldBack>(
    `SELECT feed_id AS feedId, count(*) AS articles FROM (${selectWaiting}) GROUP BY feed_id ORDER BY feed_id`,
  );
  const judge = judging(db);
  const reopen = reopening(db);
  const record = recordingVerdicts(db);

  return {
    async newsPerPoll(feedId) {
      return found(newsPerPoll.get({ feedId }));
    },
    async repeatedTitles(feedId, titles, since) {
      return new Set(repeated.all({ feedId, titles: JSON.stringify(titles), since: since.getTime() }));
    },
    async heldBack(guildId) {
      return waiting.all({ guildId });
    },
    judgeHeldBack: inTransaction(db, (guildId: string, feedId: number, verdict: Verdict, actor: Actor) => {
      const articles = judge({ guildId, feedId, verdict, judgedBy: actor.by, at: actor.at.getTime() });
      if (articles > 0) record({ guildId, feedId, actor, before: null, after: { verdict, articles } });
      return articles;
    }),
    reopenHeldBack: inTransaction(db, (guildId: string, feedId: number, judgedAt: Date, actor: Actor) => {
      const { verdict, articles } = reopen({ guildId, feedId, at: judgedAt.getTime() });
      if (articles > 0) record({ guildId, feedId, actor, before: { verdict, articles }, after: null });
      return articles;
    }),
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
  return (values) => {
    const articles = found(count.get(values));
    judge.run(values);
    return articles;
  };
}

type JudgedValues = Pick<JudgementValues, 'guildId' | 'feedId' | 'at'>;

interface Judged {
  readonly verdict: Verdict | null;
  readonly articles: number;
}

function reopening(db: Database.Database): (values: JudgedValues) => Judged {
  const judged = 'guild_id = :guildId AND feed_id = :feedId AND judged_at = :at';
  const count = db.prepare<JudgedValues, Judged>(
    `SELECT count(*) AS articles, (SELECT verdict FROM quarantine_verdict WHERE ${judged} LIMIT 1) AS verdict
     FROM article
     WHERE feed_id = :feedId AND quarantined_at IN (SELECT quarantined_at FROM quarantine_verdict WHERE ${judged})`,
  );
  const forget = db.prepare<JudgedValues>(`DELETE FROM quarantine_verdict WHERE ${judged}`);
  return (values) => {
    const before = found(count.get(values));
    forget.run(values);
    return before;
  };
}

interface VerdictChange {
  readonly guildId: string;
  readonly feedId: number;
  readonly actor: Actor;
  readonly before: Judged | null;
  readonly after: Judged | null;
}

function recordingVerdicts(db: Database.Database): (change: VerdictChange) => void {
  const title = db.prepare<[number], string>('SELECT title FROM feed WHERE id = ?').pluck();
  const record = recordingChanges(db);
  return ({ guildId, feedId, actor, before, after }) => {
    const name = found(title.get(feedId));
    const fields = { before: before && { ...before }, after: after && { ...after } };
    record({ ...actor, guildId, noun: 'held-back', nounId: feedId, name, ...fields });
  };
}
