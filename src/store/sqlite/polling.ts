import type Database from 'better-sqlite3';
import type { FeedRhythm } from '../../model.js';
import type { Store } from '../store.js';
import { type FeedAndHost, readFeed } from './feed-row.js';
import { leftGuilds } from './left-guilds.js';
import { dateOf, found } from './row.js';

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/** Which feed is polled when. */
export function polling(db: Database.Database): Pick<Store, 'dueFeeds' | 'spreadOverdue' | 'rhythm'> {
  const due = db.prepare<DueValues, FeedAndHost>(selectDue).expand();
  const countOverdue = db.prepare<{ now: number }, number>(`SELECT count(*) FROM feed WHERE ${isOverdue}`).pluck();
  const spread = db.prepare<{ now: number; stepMs: number }>(spreadOverdue);
  const rhythm = db.prepare<RhythmValues, RhythmRow>(selectRhythm);

  return {
    async dueFeeds(now, limit, exceptHosts = []) {
      return due.all({ now: now.getTime(), limit, exceptHosts: JSON.stringify(exceptHosts) }).map(readFeed);
    },
    async spreadOverdue(now, { beyond, gapMs, withinMs }) {
      const count = found(countOverdue.get({ now: now.getTime() }));
      if (count <= beyond) return 0;
      const stepMs = Math.min(gapMs, withinMs / count);
      spread.run({ now: now.getTime(), stepMs });
      return Math.ceil(stepMs * (count - 1));
    },
    async rhythm(feedId, now) {
      const at = now.getTime();
      const since = { hour: at - hourMs, day: at - dayMs, fortnight: at - 14 * dayMs };
      return readRhythm(found(rhythm.get({ feedId, now: at, ...since })));
    },
  };
}

interface DueValues {
  readonly now: number;
  readonly limit: number;
  readonly exceptHosts: string;
}

/** SQL: whether somebody follows a `feed`, and has not paused that. */
export const isFollowed = `EXISTS (
  SELECT 1 FROM subscription
  WHERE feed_id = feed.id AND removed_at IS NULL AND paused_at IS NULL AND guild_id NOT IN ${leftGuilds})`;

// With min() alone in its select list, SQLite takes the other columns from the row that holds the least.
const selectDue = `
  SELECT feed.*, host.* FROM (
    SELECT feed.id, min(feed.due_at) AS due_at
    FROM feed LEFT JOIN host ON host.name = feed.host
    WHERE feed.due_at <= :now AND feed.stopped_at IS NULL AND ${isFollowed}
      AND (host.closed_until IS NULL OR host.closed_until <= :now)
      AND feed.host NOT IN (SELECT value FROM json_each(:exceptHosts))
    GROUP BY feed.host) AS first
  JOIN feed ON feed.id = first.id LEFT JOIN host ON host.name = feed.host
  ORDER BY first.due_at, first.id LIMIT :limit`;

const isOverdue = `due_at < :now AND stopped_at IS NULL AND ${isFollowed}`;
const spreadOverdue = `
  UPDATE feed SET due_at = CAST(:now + place * :stepMs AS INTEGER)
  FROM (SELECT id, row_number() OVER (ORDER BY due_at, id) - 1 AS place FROM feed WHERE ${isOverdue}) AS overdue
  WHERE feed.id = overdue.id`;

interface RhythmValues {
  readonly feedId: number;
  readonly now: number;
  readonly hour: number;
  readonly day: number;
  readonly fortnight: number;
}

interface RhythmRow {
  readonly inLastHour: number;
  readonly inLastDay: number;
  readonly inLastFortnight: number;
  readonly lastNewAt: number | null;
}

const countSince = (since: string) =>
  `(SELECT count(*) FROM article WHERE feed_id = :feedId AND published_at > ${since} AND published_at <= :now)`;
const selectRhythm = `
  SELECT ${countSince(':hour')} AS inLastHour, ${countSince(':day')} AS inLastDay,
    ${countSince(':fortnight')} AS inLastFortnight,
    coalesce(
      (SELECT max(seen_at) FROM article WHERE feed_id = :feedId),
      -- What was forgotten since.
      (SELECT last_article_at FROM feed WHERE id = :feedId)) AS lastNewAt`;

function readRhythm({ lastNewAt, ...counts }: RhythmRow): FeedRhythm {
  return { ...counts, lastNewAt: dateOf(lastNewAt) };
}
