import type Database from 'better-sqlite3';
import type { ArticleTrail, BroughtHere, TrailDelivery, TrailRun, TrailStore } from '../trail.js';
import { followedFeeds } from './articles.js';
import { isLeftOut, isUnasked } from './left-out.js';
import { dateOf } from './row.js';
import { isInForce, readRule, type RuleRow, selectRules } from './rules.js';

interface Place {
  readonly guildId: string;
  readonly articleId: number;
  readonly channelId: string;
}

/** What is known of the way of an article into a channel. */
export function trail(db: Database.Database): TrailStore {
  const article = db.prepare<Place, ArticleRow>(selectArticle);
  const channels = db
    .prepare<Place & { feedId: number }, string>(
      `SELECT DISTINCT channel_id FROM subscription
       WHERE guild_id = :guildId AND feed_id = :feedId AND removed_at IS NULL ORDER BY id`,
    )
    .pluck();
  const brought = db.prepare<Place & { feedId: number }, BroughtRow>(selectBrought);
  const leftOutBy = db.prepare<Place & { id: number }, RuleRow>(
    `${selectRules} WHERE rule.id = (
       SELECT rule_id FROM left_out WHERE left_out.subscription_id = :id AND article_id = :articleId)`,
  );
  const post = db.prepare<Place, DeliveryRow>(
    `SELECT * FROM delivery WHERE article_id = :articleId AND guild_id = :guildId AND channel_id = :channelId`,
  );
  const run = reading(db);

  const read = db.transaction((place: Place): ArticleTrail | null => {
    const found = article.get(place);
    if (found === undefined) return null;
    const here = brought.get({ ...place, feedId: found.feedId });
    const owed = post.get(place);
    const rule = here?.isLeftOut === 1 ? leftOutBy.get({ ...place, id: here.id }) : undefined;
    return {
      brought: here ? readBrought(here) : null,
      channels: channels.all({ ...place, feedId: found.feedId }),
      heldBack: heldBackOf(found),
      rules: here?.rules ?? 0,
      isUnasked: here?.isUnasked === 1,
      leftOutBy: rule ? readRule(rule) : null,
      post: owed ? readDelivery(owed) : null,
      run: run(place),
    };
  });

  return {
    async articleTrail(guildId, articleId, channelId) {
      return read({ guildId, articleId, channelId });
    },
  };
}

const selectArticle = `
  SELECT feed_id AS feedId, article.quarantined_at IS NOT NULL AS isHeldBack, (
    SELECT verdict FROM quarantine_verdict AS own
    WHERE own.guild_id = :guildId AND own.feed_id = article.feed_id
      AND own.quarantined_at = article.quarantined_at) AS verdict
  FROM article WHERE id = :articleId AND feed_id IN (${followedFeeds})`;

const selectBrought = `
  SELECT id, label, mode, hourly_cap AS hourlyCap, added_at AS addedAt, paused_at AS pausedAt,
    ${isUnasked('subscription.id', ':articleId')} AS isUnasked, ${isLeftOut('subscription.id', ':articleId')} AS isLeftOut,
    (SELECT count(*) FROM rule
     WHERE rule.guild_id = :guildId AND ${isInForce}
       AND coalesce(rule.subscription_id, subscription.id) = subscription.id) AS rules
  FROM subscription
  WHERE guild_id = :guildId AND channel_id = :channelId AND feed_id = :feedId AND removed_at IS NULL`;

/** One that tells of it before one that only used it, then the newest. */
function reading(db: Database.Database): (place: Place) => TrailRun | null {
  const used = db.prepare<Place, { id: number; ranAt: number; place: number | null }>(`
    SELECT run.id, run.ran_at AS ranAt, run_article.place FROM run_article
    JOIN run ON run.id = run_article.run_id JOIN digest ON digest.id = run.digest_id
    WHERE run_article.article_id = :articleId AND digest.guild_id = :guildId AND digest.channel_id = :channelId
    ORDER BY run_article.place IS NULL, run.ran_at DESC LIMIT 1`);
  const message = db.prepare<{ id: number; place: number }, DeliveryRow>(`
    SELECT delivery.* FROM mention JOIN delivery ON delivery.run_id = mention.run_id AND delivery.part = mention.part
    WHERE mention.run_id = :id AND mention.place = :place`);
  return (where) => {
    const row = used.get(where);
    if (row === undefined) return null;
    const { id, place } = row;
    const delivery = place === null ? undefined : message.get({ id, place });
    return { ranAt: new Date(row.ranAt), isTold: place !== null, delivery: delivery ? readDelivery(delivery) : null };
  };
}

interface ArticleRow {
  readonly feedId: number;
  readonly isHeldBack: 0 | 1;
  readonly verdict: 'released' | 'dropped' | null;
}

function heldBackOf({ isHeldBack, verdict }: ArticleRow): ArticleTrail['heldBack'] {
  if (isHeldBack === 0 || verdict === 'released') return null;
  return verdict ?? 'waiting';
}

interface BroughtRow extends Omit<BroughtHere, 'addedAt' | 'pausedAt'> {
  readonly id: number;
  readonly addedAt: number;
  readonly pausedAt: number | null;
  readonly isUnasked: 0 | 1;
  readonly isLeftOut: 0 | 1;
  readonly rules: number;
}

function readBrought({ label, mode, hourlyCap, addedAt, pausedAt }: BroughtRow): BroughtHere {
  return { label, mode, hourlyCap, addedAt: new Date(addedAt), pausedAt: dateOf(pausedAt) };
}

interface DeliveryRow {
  readonly state: TrailDelivery['state'];
  readonly url: string | null;
  readonly reason: string | null;
  readonly suspended_since: number | null;
  readonly due_at: number;
  readonly settled_at: number | null;
}

function readDelivery(row: DeliveryRow): TrailDelivery {
  return {
    state: row.state,
    url: row.url,
    reason: row.reason,
    suspendedSince: dateOf(row.suspended_since),
    dueAt: new Date(row.due_at),
    settledAt: dateOf(row.settled_at),
  };
}
