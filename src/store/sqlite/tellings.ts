import type Database from 'better-sqlite3';
import type { Reply } from '../../chat/reply.js';
import type { FollowTelling, Found, Match, PeopleStore } from '../people.js';
import { isOwed, nonceOf } from './deliveries.js';
import { type FollowRow, readFollow } from './follows.js';
import { leftGuilds } from './left-guilds.js';
import { found } from './row.js';
import { readSuspension, type SuspensionRow } from './suspensions.js';

// For as long somebody may ask what became of a message.
const toldKeptMs = 7 * 24 * 3600 * 1000;
// All of it is read for one message, which names ten.
const mostWaiting = 200;

/** What people are told of what they follow, in direct messages. */
export function tellings(
  db: Database.Database,
): Pick<PeopleStore, 'peopleToTell' | 'foundFor' | 'saveTelling' | 'directSuspension' | 'retryDirect'> {
  const people = db.prepare<[number], string>(selectPeople).pluck();
  const waiting = db.prepare<[string, number], FollowRow & { article_id: number }>(`
    SELECT * FROM (
      SELECT follow.*, article_id FROM followed_article JOIN follow ON follow.id = follow_id
      WHERE followed_article.user_id = ? AND delivery_id IS NULL AND stopped_at IS NULL AND found_at >= ?
        AND guild_id NOT IN ${leftGuilds}
      ORDER BY article_id DESC LIMIT ${mostWaiting})
    ORDER BY id, article_id`);
  const save = saving(db);
  const isSuspended = `user_id = ? AND suspended_since IS NOT NULL AND ${isOwed}`;
  const suspension = db.prepare<[string], SuspensionRow>(
    `SELECT channel_id, reason, suspended_since, 1 AS waiting FROM delivery WHERE ${isSuspended}`,
  );
  const retry = db.prepare<[number, string]>(`UPDATE delivery SET due_at = ? WHERE ${isSuspended}`);

  return {
    async peopleToTell(toldBefore) {
      return people.all(toldBefore.getTime());
    },
    async foundFor(userId, since) {
      return waiting.all(userId, since?.getTime() ?? 0).map(readFound);
    },
    async saveTelling(telling) {
      save(telling);
    },
    async directSuspension(userId) {
      const row = suspension.get(userId);
      return row ? readSuspension(row) : null;
    },
    async retryDirect(userId, at) {
      return retry.run(at.getTime(), userId).changes > 0;
    },
  };
}

const selectPeople = `
  SELECT DISTINCT waiting.user_id FROM followed_article AS waiting
  JOIN follow AS own ON own.id = waiting.follow_id AND own.stopped_at IS NULL
    AND own.guild_id NOT IN ${leftGuilds}
  LEFT JOIN person ON person.user_id = waiting.user_id
  WHERE waiting.delivery_id IS NULL AND (told_at IS NULL OR told_at <= ?)
    AND NOT EXISTS (SELECT 1 FROM delivery WHERE delivery.user_id = waiting.user_id AND ${isOwed})
  ORDER BY waiting.user_id`;

function readFound({ article_id, ...row }: FollowRow & { readonly article_id: number }): Found {
  return { follow: readFollow(row), articleId: article_id };
}

interface DirectValues {
  readonly userId: string;
  readonly nonce: string;
  readonly payload: string;
  readonly at: number;
}

/** What was told or stopped meanwhile is not told: where nothing is left, nothing is owed. */
function saving(db: Database.Database): (telling: FollowTelling) => void {
  const owe = db
    .prepare<DirectValues, number>(
      `INSERT INTO delivery (guild_id, channel_id, user_id, nonce, payload, due_at)
       VALUES ('@me', :userId, :userId, :nonce, :payload, :at) RETURNING id`,
    )
    .pluck();
  const isWaiting = 'follow_id = :followId AND article_id = :articleId AND delivery_id IS NULL';
  const waits = db
    .prepare<Match, number>(
      `SELECT 1 FROM followed_article JOIN follow ON follow.id = follow_id WHERE ${isWaiting} AND stopped_at IS NULL`,
    )
    .pluck();
  const tell = db.prepare<Match & { deliveryId: number }>(
    `UPDATE followed_article SET delivery_id = :deliveryId WHERE ${isWaiting}`,
  );
  const forget = db.prepare<{ userId: string; at: number }>(`
    DELETE FROM followed_article
    WHERE user_id = :userId AND delivery_id IS NULL AND found_at <= :at
      AND follow_id IN (SELECT id FROM follow WHERE user_id = :userId AND stopped_at IS NULL
        AND guild_id NOT IN ${leftGuilds})`);
  const noteTime = db.prepare<[string, number]>(`
    INSERT INTO person (user_id, told_at) VALUES (?, ?) ON CONFLICT (user_id) DO UPDATE SET told_at = excluded.told_at`);
  const prune = db.prepare<[string, number]>('DELETE FROM delivery WHERE user_id = ? AND settled_at < ?');

  const tellOf = (userId: string, reply: Reply, fresh: readonly Match[], at: number) => {
    const nonce = nonceOf(`direct to ${userId} at ${at} of ${fresh[0]?.articleId}`);
    const deliveryId = found(owe.get({ userId, nonce, payload: JSON.stringify(reply), at }));
    for (const match of fresh) tell.run({ ...match, deliveryId });
    noteTime.run(userId, at);
    prune.run(userId, at - toldKeptMs);
  };

  return db.transaction(({ userId, reply, told, at: when }: FollowTelling) => {
    const at = when.getTime();
    const fresh = told.filter((match) => waits.get(match) !== undefined);
    if (reply !== null && fresh.length > 0) tellOf(userId, reply, fresh, at);
    forget.run({ userId, at });
  });
}
