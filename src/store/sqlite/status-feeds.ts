import type Database from 'better-sqlite3';
import type { FeedState, StatusStore, TroubledFeed } from '../status.js';
import { leftGuilds } from './left-guilds.js';
import { isFollowed } from './polling.js';
import { dateOf } from './row.js';

const dayMs = 24 * 3_600_000;

/** How the feeds are that somebody follows, and which of them failed for longest. */
export function feedStatus(db: Database.Database): Pick<StatusStore, 'feedStatus'> {
  const counts = db.prepare<{ longAgo: number }, { state: FeedState; count: number }>(`
    SELECT state, count(*) AS count FROM (${selectStates}) GROUP BY state`);
  const worst = db.prepare<{ longAgo: number }, TroubledRow>(`
    SELECT * FROM (${selectStates} AND ${isTroubled}) WHERE state IN ('stopped', 'failing', 'struggling')
    ORDER BY since, id LIMIT 20`);
  return {
    async feedStatus(now) {
      const values = { longAgo: now.getTime() - dayMs };
      const counted = Object.fromEntries(counts.all(values).map(({ state, count }) => [state, count]));
      return { counts: { ...none, ...counted }, worst: worst.all(values).map(readTroubled) };
    },
  };
}

const none: Readonly<Record<FeedState, number>> = {
  healthy: 0,
  unread: 0,
  struggling: 0,
  failing: 0,
  stopped: 0,
  paused: 0,
};

interface TroubledRow {
  readonly id: number;
  readonly title: string;
  readonly url: string;
  readonly state: TroubledFeed['state'];
  readonly reason: string | null;
  readonly since: number;
  readonly dueAt: number;
}

function readTroubled({ reason, since, dueAt, ...row }: TroubledRow): TroubledFeed {
  return {
    ...row,
    reason: reason === null ? null : JSON.parse(reason),
    since: new Date(since),
    dueAt: row.state === 'stopped' ? null : dateOf(dueAt),
  };
}

// Its own trouble, or its host's while that is closed; as `chat/troubles.ts` has it.
const isHostClosed = 'host.closed_until IS NOT NULL';
const troubleSince = `coalesce(feed.trouble_since, CASE WHEN ${isHostClosed} THEN host.since END)`;
// Told before it is asked who follows them.
const isTroubled = `(feed.stopped_at IS NOT NULL OR ${troubleSince} IS NOT NULL)`;
const selectStates = `
  SELECT feed.id, feed.title, feed.url,
    coalesce(feed.trouble_reason, CASE WHEN ${isHostClosed} THEN host.reason END) AS reason,
    coalesce(${troubleSince}, feed.stopped_at) AS since,
    max(feed.due_at, coalesce(host.closed_until, 0)) AS dueAt,
    CASE
      WHEN feed.stopped_at IS NOT NULL THEN 'stopped'
      WHEN NOT ${isFollowed} THEN 'paused'
      WHEN ${troubleSince} <= :longAgo THEN 'failing'
      WHEN ${troubleSince} IS NOT NULL THEN 'struggling'
      WHEN feed.polled_at IS NULL THEN 'unread'
      ELSE 'healthy' END AS state
  FROM feed LEFT JOIN host ON host.name = feed.host
  WHERE EXISTS (
    SELECT 1 FROM subscription WHERE feed_id = feed.id AND removed_at IS NULL AND guild_id NOT IN ${leftGuilds})`;
