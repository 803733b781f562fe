import type Database from 'better-sqlite3';
import { roomForHeld, shareOut } from '../../digest/live.js';
import type { Manner } from '../../model.js';
import type { DrawnPost, Store, UndrawnPost } from '../store.js';
import { nonceOf } from './deliveries.js';
import { isEditOwed } from './edits.js';
import { isUnasked } from './left-out.js';
import { leftGuilds } from './left-guilds.js';
import { hasDigest, isOfLiveFeed, look, selectStanding, standingOf, type StandingRow } from './live-standing.js';

const hourMs = 3600 * 1000;
const dayMs = 24 * hourMs;

/** Articles that are posted at once: what is owed of them, and its words. */
export function livePosts(
  db: Database.Database,
): Pick<Store, 'releaseHeld' | 'heldPosts' | 'undrawnPosts' | 'savePosts'> {
  const release = releasing(db);
  const held = db
    .prepare<[string], [number, number]>(
      `SELECT subscription_id, count(*) FROM delivery
       WHERE state = 'held' AND subscription_id IN (
         SELECT id FROM subscription WHERE guild_id = ? AND removed_at IS NULL AND paused_at IS NULL AND NOT ${hasDigest})
       GROUP BY subscription_id`,
    )
    .raw();
  const undrawn = db.prepare<[], UndrawnPost>(selectUndrawn);
  const draw = drawing(db);

  return {
    async releaseHeld(now) {
      release(now);
    },
    async heldPosts(guildId) {
      return new Map(held.all(guildId));
    },
    async undrawnPosts() {
      return undrawn.all();
    },
    async savePosts(posts) {
      if (posts.length > 0) draw(posts);
    },
  };
}

const isUnaskedPost = isUnasked('delivery.subscription_id', 'delivery.article_id');

// Two questions and a CROSS JOIN, because otherwise SQLite would walk through all deliveries that ever were.
const selectUndrawn = `
  SELECT id AS deliveryId, guild_id AS guildId, article_id AS articleId, ${look} FROM delivery
  WHERE state = 'pending' AND payload IS NULL AND ${isOfLiveFeed} AND NOT ${isUnaskedPost}
  UNION ALL
  SELECT id, guild_id, article_id, ${look} FROM errand CROSS JOIN delivery ON delivery.id = errand.delivery_id
  WHERE errand.kind = 'edit' AND errand.ended_at IS NULL AND state = 'pending' AND unsure_since IS NULL AND ${isOfLiveFeed}
    AND NOT ${isUnaskedPost}
  ORDER BY deliveryId`;

function drawing(db: Database.Database): (posts: readonly DrawnPost[]) => void {
  const draw = db.prepare<{ id: number; payload: string; updatedAt: number | null }>(`
    UPDATE delivery SET payload = :payload
    WHERE id = :id AND state = 'pending' AND (payload IS NULL OR unsure_since IS NULL AND ${isEditOwed})
      AND EXISTS (SELECT 1 FROM article WHERE article.id = delivery.article_id AND article.updated_at IS :updatedAt)`);
  const forgetEdit = db.prepare<[number]>("DELETE FROM errand WHERE delivery_id = ? AND kind = 'edit'");

  return db.transaction((posts: readonly DrawnPost[]) => {
    for (const { deliveryId: id, reply, articleUpdatedAt } of posts) {
      const updatedAt = articleUpdatedAt?.getTime() ?? null;
      const { changes } = draw.run({ id, payload: JSON.stringify(reply), updatedAt });
      if (changes > 0) forgetEdit.run(id);
    }
  });
}

/**
 * Owes the channels of a feed that go at once its new articles, inside the transaction that keeps them, and before that
 * writes the feed's state: a feed that was never read since a channel followed it, or resumed it, brings its past, of which
 * only what is dated later is news.
 */
export function owingPosts(db: Database.Database): (feedId: number, articleIds: readonly number[], at: Date) => void {
  const live = db.prepare<{ feedId: number; hourAgo: number }, StandingRow>(
    `${selectStanding}
      WHERE feed_id = :feedId AND mode = 'live' AND removed_at IS NULL AND paused_at IS NULL
        AND subscription.guild_id NOT IN ${leftGuilds}`,
  );
  const news = db
    .prepare<{ ids: string; joinedAt: number; isKnown: 0 | 1 }, number>(
      `SELECT id FROM article
       WHERE id IN (SELECT value FROM json_each(:ids)) AND published_at >= :joinedAt - ${dayMs}
         AND (:isKnown OR (published_at > :joinedAt AND published_at <> seen_at))
       ORDER BY published_at, id`,
    )
    .pluck();
  const isRuled = db.prepare<{ id: number }, number>('SELECT 1 FROM ruled WHERE subscription_id = :id').pluck();
  const owe = db.prepare<PostValues>(owePost);

  return (feedId, articleIds, at) => {
    if (articleIds.length === 0) return;
    for (const row of live.all({ feedId, hourAgo: at.getTime() - hourMs })) {
      const { joinedAt, isKnown } = row;
      const articles = news.all({ ids: JSON.stringify(articleIds), joinedAt, isKnown });
      // What rules leave out takes nobody's room: it is shared out once they were asked.
      const waits = isRuled.get({ id: row.subscriptionId }) !== undefined;
      const { posted, held } = waits ? { posted: [], held: articles } : shareOut(articles, standingOf(row, at));
      for (const articleId of posted) owe.run(postValues(row, articleId, 'pending', at));
      for (const articleId of held) owe.run(postValues(row, articleId, 'held', at));
    }
  };
}

// Named, because SQLite would rather walk through all live posts that ever were.
const selectWaiting = `
  SELECT DISTINCT subscription_id FROM delivery INDEXED BY delivery_held
  WHERE state = 'held' AND ${isOfLiveFeed} ORDER BY subscription_id`;

/** Owes what waits for room, in the order in which it came. */
function releasing(db: Database.Database): (now: Date) => void {
  const waiting = db.prepare<[], number>(selectWaiting).pluck();
  const standing = db.prepare<{ id: number; hourAgo: number }, StandingRow>(
    `${selectStanding} WHERE subscription.id = :id`,
  );
  const release = db.prepare<{ id: number; room: number; now: number; manner: string }>(`
    UPDATE delivery SET state = 'pending', due_at = :now, manner = :manner
    WHERE id IN (
      SELECT id FROM delivery
      WHERE subscription_id = :id AND state = 'held' AND NOT ${isUnasked(':id', 'delivery.article_id')}
      ORDER BY id LIMIT :room)`);

  return db.transaction((now: Date) => {
    for (const id of waiting.all()) {
      const row = standing.get({ id, hourAgo: now.getTime() - hourMs });
      const room = row === undefined ? 0 : roomForHeld(standingOf(row, now));
      if (row && room > 0) release.run({ id, room, now: now.getTime(), manner: mannerOf(row) });
    }
  });
}

/** SQL: owes a channel the post of an article, unless it is owed it already, or has it. */
export const owePost = `
  INSERT INTO delivery (guild_id, channel_id, subscription_id, article_id, nonce, manner, state, due_at)
  VALUES (:guildId, :channelId, :subscriptionId, :articleId, :nonce, :manner, :state, :at) ON CONFLICT DO NOTHING`;

export type PostValues = ReturnType<typeof postValues>;

/** What `owePost` writes. */
export function postValues(row: StandingRow, articleId: number, state: 'pending' | 'held', at: Date) {
  const { guildId, channelId, subscriptionId } = row;
  return {
    guildId,
    channelId,
    subscriptionId,
    articleId,
    nonce: nonceOf(`article ${articleId} in ${guildId} ${channelId}`),
    manner: mannerOf(row),
    state,
    at: at.getTime(),
  };
}

/** As the subscription has it now. */
export function mannerOf({ isSilent, pingRoleId }: StandingRow): string {
  const manner: Manner = { isSilent: isSilent === 1, pingRoleId };
  return JSON.stringify(manner);
}
