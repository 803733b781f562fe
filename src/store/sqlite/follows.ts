import type Database from 'better-sqlite3';
import type { Follow, FollowOutcome, FollowSubject, NewFollow, PeopleStore } from '../people.js';
import { found } from './row.js';

const mostFollows = 25;
const stopKeptMs = 24 * 3600 * 1000;

/** What people follow. */
export function follows(db: Database.Database): Pick<PeopleStore, 'follow' | 'follows' | 'unfollow' | 'restoreFollow'> {
  const begin = beginning(db);
  const all = db.prepare<[string, string], FollowRow>(
    'SELECT * FROM follow WHERE guild_id = ? AND user_id = ? AND stopped_at IS NULL ORDER BY id',
  );
  const end = db.prepare<[number, string, number], FollowRow>(
    'UPDATE follow SET stopped_at = ? WHERE user_id = ? AND id = ? AND stopped_at IS NULL RETURNING *',
  );
  const restore = db.prepare<[string, number], FollowRow>(`
    UPDATE follow SET stopped_at = NULL
    WHERE user_id = ? AND id = ? AND stopped_at IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM follow AS again
      WHERE again.user_id = follow.user_id AND again.guild_id = follow.guild_id AND again.stopped_at IS NULL
        AND again.topic IS follow.topic AND again.feed_id IS follow.feed_id AND again.story_id IS follow.story_id)
    RETURNING *`);

  return {
    async follow(wanted) {
      return begin(wanted);
    },
    async follows(guildId, userId) {
      return all.all(guildId, userId).map(readFollow);
    },
    async unfollow(userId, followId, at) {
      return orNull(end.get(at.getTime(), userId, followId));
    },
    async restoreFollow(userId, followId) {
      return orNull(restore.get(userId, followId));
    },
  };
}

interface FollowValues {
  readonly guildId: string;
  readonly userId: string;
  readonly topic: string | null;
  readonly feedId: number | null;
  readonly storyId: number | null;
}

function beginning(db: Database.Database): (wanted: NewFollow) => FollowOutcome {
  const forget = db.prepare<[string, number]>('DELETE FROM follow WHERE user_id = ? AND stopped_at < ?');
  const same = db.prepare<FollowValues, FollowRow>(`
    SELECT * FROM follow
    WHERE user_id = :userId AND guild_id = :guildId AND stopped_at IS NULL
      AND topic IS :topic AND feed_id IS :feedId AND story_id IS :storyId`);
  const count = db
    .prepare<[string, string], number>(
      'SELECT count(*) FROM follow WHERE user_id = ? AND guild_id = ? AND stopped_at IS NULL',
    )
    .pluck();
  const add = db.prepare<FollowValues & { name: string; at: number }, FollowRow>(`
    INSERT INTO follow (guild_id, user_id, topic, feed_id, story_id, name, followed_at)
    VALUES (:guildId, :userId, :topic, :feedId, :storyId, :name, :at) RETURNING *`);

  return db.transaction(({ guildId, userId, subject, name, at }: NewFollow): FollowOutcome => {
    forget.run(userId, at.getTime() - stopKeptMs);
    const values = { guildId, userId, ...valuesOf(subject) };
    const known = same.get(values);
    if (known) return { kind: 'follows-already', follow: readFollow(known) };
    if (found(count.get(userId, guildId)) >= mostFollows) return { kind: 'full', limit: mostFollows };
    return { kind: 'follows', follow: readFollow(found(add.get({ ...values, name, at: at.getTime() }))) };
  });
}

function valuesOf(subject: FollowSubject): Pick<FollowValues, 'topic' | 'feedId' | 'storyId'> {
  const none = { topic: null, feedId: null, storyId: null };
  switch (subject.kind) {
    case 'topic':
      return { ...none, topic: subject.topic };
    case 'feed':
      return { ...none, feedId: subject.feedId };
    case 'story':
      return { ...none, storyId: subject.storyId };
  }
}

export interface FollowRow {
  readonly id: number;
  readonly guild_id: string;
  readonly user_id: string;
  readonly topic: string | null;
  readonly feed_id: number | null;
  readonly story_id: number | null;
  readonly name: string;
  readonly followed_at: number;
}

/** The follow that a row of `follow` holds. */
export function readFollow(row: FollowRow): Follow {
  const { id, guild_id, user_id, name, followed_at } = row;
  return { id, guildId: guild_id, userId: user_id, subject: subjectOf(row), name, followedAt: new Date(followed_at) };
}

/** A row names one of the three. */
function subjectOf({ topic, feed_id, story_id }: FollowRow): FollowSubject {
  if (topic !== null) return { kind: 'topic', topic };
  if (feed_id !== null) return { kind: 'feed', feedId: feed_id };
  return { kind: 'story', storyId: found(story_id ?? undefined) };
}

function orNull(row: FollowRow | undefined): Follow | null {
  return row ? readFollow(row) : null;
}
