import type Database from 'better-sqlite3';
import { isQuiet } from '../../digest/quiet-hours.js';
import { type LiveStanding, roomForPosts, shareOut } from '../../digest/live.js';
import type { Reply } from '../../chat/reply.js';
import type { Manner } from '../../model.js';
import type { Store, UndrawnPost } from '../store.js';
import { nonceOf } from './deliveries.js';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/** Articles that are posted at once: what is owed of them, and its words. */
export function livePosts(db: Database.Database): Pick<Store, 'releaseHeld' | 'undrawnPosts' | 'savePosts'> {
  const release = releasing(db);
  const undrawn = db.prepare<[number], UndrawnPost>(`
    SELECT id AS deliveryId, guild_id AS guildId, article_id AS articleId FROM delivery
    WHERE state = 'pending' AND payload IS NULL AND ${isOfLiveFeed} ORDER BY id LIMIT ?`);
  const draw = db.prepare<[string, number]>(
    "UPDATE delivery SET payload = ? WHERE id = ? AND state = 'pending' AND payload IS NULL",
  );
  const drawAll = db.transaction((replies: ReadonlyMap<number, Reply>) => {
    for (const [id, reply] of replies) draw.run(JSON.stringify(reply), id);
  });

  return {
    async releaseHeld(now) {
      release(now);
    },
    async undrawnPosts(limit) {
      return undrawn.all(limit);
    },
    async savePosts(replies) {
      if (replies.size > 0) drawAll(replies);
    },
  };
}

/** SQL: whether the subscription of a `delivery` row goes on. */
const isOfLiveFeed = `EXISTS (
  SELECT 1 FROM subscription AS own WHERE own.id = delivery.subscription_id AND own.removed_at IS NULL)`;

/**
 * Owes the channels of a feed that go at once its new articles, inside the transaction that keeps them, and before that
 * writes the feed's state: a feed that was never read since a channel followed it brings its past.
 */
export function owingPosts(db: Database.Database): (feedId: number, articleIds: readonly number[], at: Date) => void {
  const live = db.prepare<{ feedId: number; hourAgo: number }, StandingRow>(
    `${selectStanding} WHERE feed_id = :feedId AND mode = 'live' AND removed_at IS NULL AND feed.whole_at >= added_at`,
  );
  const news = db
    .prepare<{ ids: string; since: number }, number>(
      `SELECT id FROM article WHERE id IN (SELECT value FROM json_each(:ids)) AND published_at >= :since
       ORDER BY published_at, id`,
    )
    .pluck();
  const owe = db.prepare<PostValues>(`
    INSERT INTO delivery (guild_id, channel_id, subscription_id, article_id, nonce, manner, state, due_at)
    VALUES (:guildId, :channelId, :subscriptionId, :articleId, :nonce, :manner, :state, :at) ON CONFLICT DO NOTHING`);

  return (feedId, articleIds, at) => {
    if (articleIds.length === 0) return;
    for (const row of live.all({ feedId, hourAgo: at.getTime() - hourMs })) {
      const articles = news.all({ ids: JSON.stringify(articleIds), since: row.addedAt - dayMs });
      const { posted, held } = shareOut(articles, standingOf(row, at));
      for (const articleId of posted) owe.run(postValues(row, articleId, 'pending', at));
      for (const articleId of held) owe.run(postValues(row, articleId, 'held', at));
    }
  };
}

/** Owes what waits for room, in the order in which it came. */
function releasing(db: Database.Database): (now: Date) => void {
  const waiting = db
    .prepare<[], number>(
      `SELECT DISTINCT subscription_id FROM delivery WHERE state = 'held' AND ${isOfLiveFeed} ORDER BY subscription_id`,
    )
    .pluck();
  const standing = db.prepare<{ id: number; hourAgo: number }, StandingRow>(
    `${selectStanding} WHERE subscription.id = :id`,
  );
  const release = db.prepare<{ id: number; room: number; now: number }>(`
    UPDATE delivery SET state = 'pending', due_at = :now
    WHERE id IN (
      SELECT id FROM delivery WHERE subscription_id = :id AND state = 'held' ORDER BY id LIMIT :room)`);

  return db.transaction((now: Date) => {
    for (const id of waiting.all()) {
      const row = standing.get({ id, hourAgo: now.getTime() - hourMs });
      const room = row === undefined ? 0 : roomForPosts(standingOf(row, now));
      if (room > 0) release.run({ id, room, now: now.getTime() });
    }
  });
}

const selectStanding = `
  SELECT subscription.id AS subscriptionId, subscription.guild_id AS guildId, channel_id AS channelId,
    added_at AS addedAt, hourly_cap AS hourlyCap, is_silent AS isSilent, ping_role_id AS pingRoleId,
    timezone, quiet_hours AS quietHours,
    (SELECT count(*) FROM delivery
     WHERE subscription_id = subscription.id
       AND (state IN ('pending', 'sending') OR (state = 'sent' AND settled_at > :hourAgo))) AS postedInHour,
    (SELECT count(*) FROM delivery
     WHERE delivery.guild_id = subscription.guild_id AND delivery.channel_id = subscription.channel_id
       AND state IN ('pending', 'sending') AND ${isOfLiveFeed}) AS waiting,
    EXISTS (
      SELECT 1 FROM digest
      WHERE digest.guild_id = subscription.guild_id AND digest.channel_id = subscription.channel_id
        AND digest.removed_at IS NULL AND (digest.label IS NULL OR digest.label = subscription.label)) AS hasDigest
  FROM subscription JOIN feed ON feed.id = feed_id
  LEFT JOIN guild_setting ON guild_setting.guild_id = subscription.guild_id`;

interface StandingRow {
  readonly subscriptionId: number;
  readonly guildId: string;
  readonly channelId: string;
  readonly addedAt: number;
  readonly hourlyCap: number;
  readonly isSilent: 0 | 1;
  readonly pingRoleId: string | null;
  readonly timezone: string | null;
  readonly quietHours: string | null;
  readonly postedInHour: number;
  readonly waiting: number;
  readonly hasDigest: 0 | 1;
}

function standingOf(row: StandingRow, at: Date): LiveStanding {
  return { ...row, isQuiet: isQuiet(row, at), hasDigest: row.hasDigest === 1 };
}

type PostValues = ReturnType<typeof postValues>;

function postValues(row: StandingRow, articleId: number, state: 'pending' | 'held', at: Date) {
  const { guildId, channelId, subscriptionId } = row;
  const manner: Manner = { isSilent: row.isSilent === 1, pingRoleId: row.pingRoleId };
  return {
    guildId,
    channelId,
    subscriptionId,
    articleId,
    nonce: nonceOf(`article ${articleId} in ${guildId} ${channelId}`),
    manner: JSON.stringify(manner),
    state,
    at: at.getTime(),
  };
}
